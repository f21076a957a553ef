package org.niangjia.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What opens a backup: a passphrase, or the content of a key file that is kept apart from the data. */
public final class BackupSecret {

    private static final int LENGTH_MIN = 12;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int ITERATIONS = 3;

    private final byte[] secret;

    private BackupSecret(byte[] secret) {
        if (secret.length < LENGTH_MIN) {
            throw new BackupRefused("The passphrase or key is shorter than " + LENGTH_MIN
                    + " characters. A good one: openssl rand -base64 32");
        }
        this.secret = secret;
    }

    /** @throws BackupRefused if it is shorter than 12 characters */
    public static BackupSecret passphrase(String text) {
        return new BackupSecret(text.strip().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a key file; blanks and line ends around its content don't count.
     *
     * @param data the data directory, in which the file may not lie
     */
    public static BackupSecret keyFile(Path file, Path data) {
        if (file.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize())) {
            throw new BackupRefused(
                    "The key file lies in the data directory. Keep it apart from the data and the backup.");
        }
        try {
            return new BackupSecret(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new BackupRefused("The key file " + file + " cannot be read.", e);
        }
    }

    /** Bytes derived from the secret by Argon2id (RFC 9106), slow on purpose. */
    public byte[] derive(byte[] salt, int count) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(ITERATIONS)
                .withParallelism(1)
                .build());
        byte[] derived = new byte[count];
        generator.generateBytes(Arrays.copyOf(secret, secret.length), derived);
        return derived;
    }
}
