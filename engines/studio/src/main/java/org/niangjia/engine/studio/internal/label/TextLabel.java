package org.niangjia.engine.studio.internal.label;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The label as a comment line at the end of a Markdown text, or as a note of WebVTT captions. */
public final class TextLabel {

    private static final Pattern LINE = Pattern.compile("(?m)^(?:<!-- |NOTE )AIGC (\\{.*\\})(?: -->)?\\n?");

    private TextLabel() {}

    /** @param label from the digest of the text to the label's text */
    public static String markdown(String text, Function<String, String> label) {
        return text + "<!-- AIGC " + label.apply(digest(text)) + " -->\n";
    }

    /** @param label from the digest of the text to the label's text */
    public static String captions(String text, Function<String, String> label) {
        return text + "NOTE AIGC " + label.apply(digest(text)) + "\n";
    }

    /** The label's text. */
    public static Optional<String> read(String text) {
        Matcher line = LINE.matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** The SHA-256 of the text without its label, in lower-case hexadecimal digits. */
    public static String digest(String text) {
        try {
            byte[] unlabelled = LINE.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unlabelled));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
