package org.niangjia.lecturer.internal.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * How like two questions are: by the pairs of characters they share (Dice's coefficient), or because they ask the same of
 * the same topic. Deterministic, so that two editors see the same groups.
 */
@Component
public class Likeness {

    /** From here on two questions are of one group. */
    private static final double GROUPED_MIN = 0.5;

    /** A longer rest may be what the question is about. */
    private static final int REST_LENGTH_MAX = 2;

    private static final String WHETHER_POSSIBLE = "能不能办";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COURTESY = Pattern.compile("请问|你好|您好|小宣|我想问一下|我想问|想问一下|咨询一下|麻烦问一下|谢谢|[吗呢啊呀吧嘛哦么]");

    /** 能不能 denies nothing. */
    private static final Pattern WHETHER = Pattern.compile("(\\p{IsHan})[不没]\\1");

    private static final Pattern DECISIVE = Pattern.compile("[0-9]+|[一二三四五六七八九十百千两]+(?=[年月日天级次个元倍小周])|不|没|未|无|非|别");

    private final Dialogue dialogue;

    Likeness(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** What of a question is compared. */
    public static final class Form {

        private final Set<String> pairs;
        private final Parsed parsed;
        private final List<String> decisive;

        private Form(Set<String> pairs, Parsed parsed, List<String> decisive) {
            this.pairs = pairs;
            this.parsed = parsed;
            this.decisive = decisive;
        }
    }

    /** The form of a question, to be kept by who compares it often. */
    public Form formOf(String question) {
        String affirmed = WHETHER.matcher(question).replaceAll("$1");
        return new Form(
                pairsOf(question),
                dialogue.parse(question),
                DECISIVE.matcher(affirmed)
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .toList());
    }

    /** Whether an editor would answer both with one document. */
    public boolean areOfOneGroup(Form one, Form other) {
        return dice(one.pairs, other.pairs) >= GROUPED_MIN || askTheSame(one.parsed, other.parsed);
    }

    /** Whether the answer to one is the answer to the other: both say the same but for words that say nothing of their own. */
    public boolean areTheSame(Form one, Form other) {
        return one.decisive.equals(other.decisive)
                && one.parsed.topics().equals(other.parsed.topics())
                && one.parsed.cases().equals(other.parsed.cases())
                && asked(one.parsed).equals(asked(other.parsed))
                && one.parsed.rest().equals(other.parsed.rest());
    }

    /** Whether something is possible is asked in many forms, of which not each is recognized as one. */
    private static List<String> asked(Parsed question) {
        return question.aspects().stream()
                .filter(aspect -> !aspect.equals(WHETHER_POSSIBLE))
                .toList();
    }

    private static boolean askTheSame(Parsed one, Parsed other) {
        return !one.topics().isEmpty()
                && !one.aspects().isEmpty()
                && one.topics().equals(other.topics())
                && one.aspects().equals(other.aspects())
                && one.cases().equals(other.cases())
                && one.rest().length() <= REST_LENGTH_MAX
                && other.rest().length() <= REST_LENGTH_MAX;
    }

    /** Twice the shared pairs of characters over all pairs, from 0 to 1. */
    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / (one.size() + other.size());
    }

    private static Set<String> pairsOf(String text) {
        String bare = NO_WORD.matcher(COURTESY.matcher(text).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        int[] signs = bare.codePoints().toArray();
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < signs.length; at++) {
            pairs.add(new String(signs, at, 2));
        }
        return pairs;
    }
}
