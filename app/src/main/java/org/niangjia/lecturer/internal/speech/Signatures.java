package org.niangjia.lecturer.internal.speech;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Signs what 小宣 says, so that nothing else is spoken, and that only to whom she said it. The key is the vault's
 * (HMAC-SM3, GB/T 32905-2016), the same for all instances on one database; 128 bits of the code are kept.
 */
@Component
public class Signatures {

    private static final String PURPOSE = "lecturer.speech";
    private static final int CODE_BYTES = 16;
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([\\w-]{22})");

    private final Vault vault;
    private final Clock clock;
    private final SpeechProperties properties;

    Signatures(Vault vault, Clock clock, SpeechProperties properties) {
        this.vault = vault;
        this.clock = clock;
        this.properties = properties;
    }

    /** What a signature is worth. */
    public enum Verdict {
        GENUINE,
        EXPIRED,
        FORGED
    }

    /**
     * Signs a text for one listener. It holds to the end of an hour, so that the same page says the same for a while.
     *
     * @param listener name of the account, empty for a visitor
     * @return Unix time in seconds until which it holds, a point, the code
     */
    public String sign(String text, String listener) {
        long expires = clock.instant().plus(properties.valid()).getEpochSecond();
        long until = Math.ceilDiv(expires, SECONDS_PER_HOUR) * SECONDS_PER_HOUR;
        return until + "." + code(until, text, listener);
    }

    public Verdict check(String signature, String text, String listener) {
        Matcher form = FORM.matcher(signature);
        if (!form.matches()) {
            return Verdict.FORGED;
        }
        long until = Long.parseLong(form.group(1));
        if (!MessageDigest.isEqual(bytes(code(until, text, listener)), bytes(form.group(2)))) {
            return Verdict.FORGED;
        }
        return clock.instant().isAfter(Instant.ofEpochSecond(until)) ? Verdict.EXPIRED : Verdict.GENUINE;
    }

    private String code(long until, String text, String listener) {
        byte[] mac = vault.blindIndex(PURPOSE, until + "\n" + listener + "\n" + text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, CODE_BYTES));
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.US_ASCII);
    }
}
