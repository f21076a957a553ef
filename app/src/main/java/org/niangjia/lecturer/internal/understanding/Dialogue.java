package org.niangjia.lecturer.internal.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.lecturer.internal.RuleFile;
import org.niangjia.lecturer.internal.RuleFile.Rule;
import org.springframework.stereotype.Component;

/** Takes short questions apart. The words are data, in {@code lecturer/dialogue.txt}. */
@Component
public class Dialogue {

    /** Stands where words were taken out, so that what lay beside them doesn't grow together. */
    private static final String GAP = "　";

    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern END = Pattern.compile("[呢啊呀吧嘛哦]*[\\s，。、,.;；!！?？~～…]*$");
    private static final Pattern GOES_ON = Pattern.compile("呢[\\s，。、,.;；!！?？~～…]*$");

    private final List<Rule> rules = RuleFile.load("lecturer/dialogue.txt").rules();

    /** Whether the text names something that a union is asked about. */
    public boolean namesTopic(String text) {
        return !parse(text).topics().isEmpty();
    }

    Parsed parse(String question) {
        String left = question.strip();
        boolean leadsOn = GOES_ON.matcher(left).find();
        boolean points = false;
        String text = left;
        Set<String> topics = new LinkedHashSet<>();
        Set<String> cases = new LinkedHashSet<>();
        Set<String> aspects = new LinkedHashSet<>();
        for (Rule rule : rules) {
            Matcher found = rule.pattern().matcher(left);
            if (!found.find()) {
                continue;
            }
            String kind = rule.result().contains(" ")
                    ? rule.result().substring(0, rule.result().indexOf(' '))
                    : rule.result();
            String word = rule.result().substring(kind.length()).strip();
            switch (kind) {
                case "polite" -> {}
                case "lead" -> leadsOn = true;
                case "pointer" -> points = true;
                case "topic" -> topics.add(word);
                case "case" -> cases.add(word);
                case "aspect" -> aspects.add(word);
                case "filler" -> {}
                default -> throw new IllegalStateException("no kind of rule: " + rule.result());
            }
            boolean begins = kind.equals("polite") || kind.equals("lead");
            left = found.replaceAll(begins ? "" : GAP);
            if (begins) {
                text = left;
            }
        }
        String said = END.matcher(text).replaceAll("");
        return new Parsed(
                said,
                leadsOn,
                points,
                List.copyOf(topics),
                List.copyOf(cases),
                List.copyOf(aspects),
                SIGN.matcher(left).replaceAll(""));
    }
}
