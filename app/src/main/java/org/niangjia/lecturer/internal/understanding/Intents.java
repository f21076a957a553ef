package org.niangjia.lecturer.internal.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.lecturer.internal.RuleFile;
import org.niangjia.lecturer.internal.RuleFile.Rule;
import org.springframework.stereotype.Component;

/** Tells what a text is besides a question about policies. The rules are data, in {@code lecturer/intents.txt}. */
@Component
public class Intents {

    private static final String CARE = "care ";
    private static final String TALK = "talk ";
    private static final String FIELD = "field ";
    private static final String COMMAND = "command";
    private static final String NOTHING = "nothing";
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，。！？；,.!?;\\n])");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]*");

    private final List<Rule> rules = RuleFile.load("lecturer/intents.txt").rules();

    /** Whether somebody is in need of a person, and why. */
    public Care careFor(String text) {
        return first(CARE, withoutWhatOnlySoundsSo(text)).map(Care::valueOf).orElse(Care.NONE);
    }

    /** Which small talk it is, such as {@code hello}; only if that is all of the text. */
    public Optional<String> smallTalk(String text) {
        return first(TALK, plain(text).strip());
    }

    /** Which field outside of a union's it asks about, such as {@code cooking}. */
    public Optional<String> otherField(String text) {
        return first(FIELD, plain(text));
    }

    /** The text without the clauses that give a machine orders; what is asked beside them stays. */
    public String withoutCommands(String text) {
        String kept = Arrays.stream(CLAUSE_END.split(text))
                .filter(clause -> rules.stream()
                        .filter(rule -> rule.result().equals(COMMAND))
                        .noneMatch(rule -> rule.pattern().matcher(plain(clause)).find()))
                .collect(Collectors.joining())
                .strip();
        return NO_WORD.matcher(kept).matches() ? "" : kept;
    }

    private Optional<String> first(String kind, String text) {
        return rules.stream()
                .filter(rule -> rule.result().startsWith(kind)
                        && rule.pattern().matcher(text).find())
                .map(rule -> rule.result().substring(kind.length()))
                .findFirst();
    }

    private String withoutWhatOnlySoundsSo(String text) {
        String left = plain(text);
        for (Rule rule : rules) {
            if (rule.result().equals(NOTHING)) {
                left = rule.pattern().matcher(left).replaceAll(" ");
            }
        }
        return left;
    }

    /** Full-width letters and digits as plain ones, so that dress doesn't hide a word. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
