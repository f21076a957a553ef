package org.niangjia.lecturer.internal.conversation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
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
    private static final Pattern CLAUSE_END = Pattern.compile("[，,。；;\\n]");
    private static final Pattern MASKED = Pattern.compile("\\[[\\p{IsHan}]{2,6}\\]");

    /** Such as 我叫 or 我的身份证号. */
    private static final int INTRODUCTION_MAX = 7;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final RuleFile rules = RuleFile.load(RULES);

    /** What is asked, without the clauses that only say who asks; the whole text if nothing else is said. */
    public String matterOf(String text) {
        String[] clauses = CLAUSE_END.split(text);
        List<String> matter =
                Arrays.stream(clauses).filter(clause -> !isIntroduction(clause)).toList();
        return matter.isEmpty() || matter.size() == clauses.length ? text : String.join("，", matter);
    }

    private boolean isIntroduction(String clause) {
        String masked = mask(clause.strip());
        String rest = MASKED.matcher(masked).replaceAll("");
        return rest.length() < masked.length() && rest.length() <= INTRODUCTION_MAX;
    }

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
