package org.niangjia.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.niangjia.vault.Signer;
import org.niangjia.vault.Sm2;

/**
 * A signed statement: at this time the chain ended at this position with this hash. Who keeps one outside the database can
 * prove later that nothing before it was changed or cut off.
 *
 * @param position of the last link, from 1
 * @param hash of that link, SM3, hexadecimal
 * @param signature SM2 over the line without it, Base64
 */
public record AuditCheckpoint(long position, String hash, Instant made, String signature) {

    private static final String FORM = "niangjia-audit-1";

    public static AuditCheckpoint sign(long position, byte[] hash, Instant made, Signer signer) {
        String text = HexFormat.of().formatHex(hash);
        byte[] signature = signer.sign(message(position, text, made));
        return new AuditCheckpoint(position, text, made, Base64.getEncoder().encodeToString(signature));
    }

    private static byte[] message(long position, String hash, Instant made) {
        return String.join(" ", FORM, String.valueOf(position), hash, made.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public boolean isSignedWith(byte[] publicKey) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            return Sm2.verifies(publicKey, message(position, hash, made), bytes);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** One line of text, without its end: form, position, hash, time, signature. */
    public String asLine() {
        return new String(message(position, hash, made), StandardCharsets.US_ASCII) + " " + signature;
    }

    /** @throws IllegalArgumentException if the line is not what {@link #asLine} gives */
    public static AuditCheckpoint parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 5 || !parts[0].equals(FORM)) {
            throw new IllegalArgumentException("not a line of an audit checkpoint");
        }
        try {
            return new AuditCheckpoint(Long.parseLong(parts[1]), parts[2], Instant.parse(parts[3]), parts[4]);
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException("not a line of an audit checkpoint", notATime);
        }
    }

    /** Whether the hash is that of the link. */
    public boolean has(byte[] linkHash) {
        return hash.equals(HexFormat.of().formatHex(linkHash));
    }

    @Override
    public String toString() {
        return asLine();
    }
}
