package org.niangjia.engine.studio.internal.scene;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.studio.TimedSyllable;

/** Divides what is said into captions: whole sentences where they are short, else clauses, each with its time. */
public final class CaptionTexts {

    private static final String CLAUSE_ENDS = "，；：。！？…";
    private static final int SHORT = 6;

    private CaptionTexts() {}

    /** A caption, in milliseconds from the beginning of the scene. */
    public record Caption(String text, int fromMillis, int toMillis) {}

    /** @param longest in characters */
    public static List<Caption> of(List<SpokenScene.Said> sentences, int longest) {
        List<Caption> captions = new ArrayList<>();
        for (int index = 0; index < sentences.size(); index++) {
            SpokenScene.Said said = sentences.get(index);
            int next = index + 1 < sentences.size() ? sentences.get(index + 1).startMillis() : Integer.MAX_VALUE;
            captions.addAll(of(said, longest, Math.min(next, said.endMillis() + 500)));
        }
        return captions;
    }

    private static List<Caption> of(SpokenScene.Said said, int longest, int until) {
        String text = said.sentence().text().strip();
        int shift = said.sentence().text().indexOf(text);
        List<Caption> captions = new ArrayList<>();
        int from = 0;
        int start = said.startMillis();
        for (int to : ends(text, longest)) {
            boolean last = to == text.length();
            int end = last ? until : startOf(said, shift + to, until);
            captions.add(new Caption(withoutLastComma(text.substring(from, to).strip()), start, end));
            from = to;
            start = end;
        }
        return captions;
    }

    /** Where captions end: clauses put together as long as they fit. */
    private static List<Integer> ends(String text, int longest) {
        List<Integer> clauses = clauseEnds(text, longest);
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int index = 0; index < clauses.size(); index++) {
            int to = clauses.get(index);
            boolean fits = index + 1 < clauses.size() && clauses.get(index + 1) - from <= longest;
            boolean sentence = to < text.length() && "。！？".indexOf(text.charAt(to - 1)) >= 0 && to - from > SHORT;
            if (!fits || sentence) {
                ends.add(to);
                from = to;
            }
        }
        return ends;
    }

    private static List<Integer> clauseEnds(String text, int longest) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean end = at == text.length()
                    || (CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0
                            && CLAUSE_ENDS.indexOf(text.charAt(at)) < 0
                            && "”’」』）》".indexOf(text.charAt(at)) < 0);
            if (end) {
                // A clause without a sign for so long is cut into even parts.
                int parts = Math.ceilDiv(at - from, longest);
                for (int part = 1; part < parts; part++) {
                    ends.add(whole(text, from + (at - from) * part / parts));
                }
                ends.add(at);
                from = at;
            }
        }
        return ends;
    }

    /** A place that does not part a number, a word or a pair of surrogates. */
    private static int whole(String text, int place) {
        int at = place;
        while (at > 1
                && (Character.isLowSurrogate(text.charAt(at))
                        || (isWord(text.charAt(at)) && isWord(text.charAt(at - 1)))
                        || "、）》”".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at;
    }

    private static boolean isWord(char letter) {
        return letter < 0x2e80 && Character.isLetterOrDigit(letter);
    }

    /** When what stands at a place of the text begins to sound. */
    private static int startOf(SpokenScene.Said said, int place, int until) {
        return said.timeline().syllables().stream()
                .filter(syllable -> syllable.from() >= place)
                .mapToInt(TimedSyllable::startMillis)
                .findFirst()
                .stream()
                .map(millis -> said.startMillis() + millis)
                .findFirst()
                .orElse(until);
    }

    /** On the screen the break itself says what a comma would. */
    private static String withoutLastComma(String text) {
        return text.endsWith("，") || text.endsWith("。") || text.endsWith("；")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
