package org.niangjia.lecturer.internal.conversation;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.niangjia.lecturer.internal.RuleFile;
import org.springframework.stereotype.Component;

/**
 * Replaces personal data in a text by what it was: numbers, names, addresses. The rules are data, in {@code
 * lecturer/masking.txt}, applied one after the other; they would rather mask too much than too little.
 */
@Component
public class Masking {

    private static final String RULES = "lecturer/masking.txt";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9@._+\\-]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final RuleFile rules = RuleFile.load(RULES);

    /** The text with every piece of personal data that the rules know replaced by what it was. */
    public String mask(String text) {
        String masked = narrow(text);
        for (RuleFile.Rule rule : rules.rules()) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.result());
        }
        return masked;
    }

    /** Digits and Latin letters in any dress (full-width, circled, of another script) as plain ones; the rest stays. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        INVISIBLE.matcher(text).replaceAll("").codePoints().forEach(sign -> {
            String plain = Character.isDigit(sign)
                    ? Integer.toString(Character.digit(sign, 10))
                    : Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
            if (PLAIN.matcher(plain).matches()) {
                narrow.append(plain);
            } else {
                narrow.appendCodePoint(sign);
            }
        });
        return narrow.toString();
    }
}
