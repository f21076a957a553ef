package org.niangjia.engine.studio.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Pause;

/**
 * What is said of a displayed text, piece by piece. Emoji, control characters, broken surrogates and signs that nobody
 * reads out are passed over.
 */
public final class SpokenForm {

    private static final List<Rule> RULES = Stream.of(
                    SignRules.rules().subList(0, 5),
                    DateRules.rules(),
                    DigitRules.rules(),
                    SignRules.rules().subList(5, SignRules.rules().size()),
                    AmountRules.rules())
            .flatMap(List::stream)
            .toList();
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+(?:-[A-Za-z]+)*");
    private static final String CLAUSES = "，；：,;:…—";
    private static final String ITEMS = "、";
    private static final String SHORT = "（）()【】[]〔〕/";
    private static final String ENDS = "。！？!?\n\r";

    private final String folded;
    private final List<Matcher> matchers;
    private final List<Piece> pieces = new ArrayList<>();

    private SpokenForm(String text) {
        this.folded = Folding.fold(text);
        this.matchers = RULES.stream().map(rule -> rule.over(folded)).toList();
    }

    /** @param text of any length and content; the places in the pieces are indexes of its UTF-16 units */
    public static List<Piece> of(String text) {
        return new SpokenForm(text).pieces();
    }

    /** What is said, as a line of characters and letters without pauses. */
    public static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Hanzi hanzi -> hanzi.text();
                    case Piece.Foreign foreign -> foreign.text();
                    case Piece.Silence _ -> "";
                })
                .collect(Collectors.joining());
    }

    private List<Piece> pieces() {
        int place = 0;
        while (place < folded.length()) {
            place = isPlain(folded.charAt(place)) ? character(place) : sign(place);
        }
        return pieces;
    }

    /** Most characters are Chinese, and no rule begins with one. */
    private static boolean isPlain(char character) {
        return character >= '\u4e00' && character <= '\u9fff';
    }

    private int character(int place) {
        int end = folded.offsetByCodePoints(place, 1);
        pieces.add(new Piece.Hanzi(folded.substring(place, end), place, end));
        return end;
    }

    private int sign(int place) {
        for (int rule = 0; rule < matchers.size(); rule++) {
            Matcher matcher = matchers.get(rule).region(place, folded.length());
            if (matcher.lookingAt() && matcher.end() > place) {
                MatchResult found = matcher.toMatchResult();
                say(RULES.get(rule).reading().apply(found), found.start(), found.end());
                return found.end();
            }
        }
        Matcher latin = LATIN.matcher(folded).region(place, folded.length());
        if (latin.lookingAt()) {
            word(latin.group(), place);
            return latin.end();
        }
        int codePoint = folded.codePointAt(place);
        if (Character.isIdeographic(codePoint)) {
            return character(place);
        }
        silence(codePoint, place);
        return place + Character.charCount(codePoint);
    }

    /** Digit by digit readings keep the place of each digit; others stand for the whole. */
    private void say(String reading, int from, int to) {
        boolean each = reading.length() == to - from;
        for (int index = 0; index < reading.length(); index++) {
            int start = each ? from + index : from;
            int end = each ? start + 1 : to;
            char character = reading.charAt(index);
            switch (character) {
                case Rule.PAUSE -> pieces.add(new Piece.Silence(Pause.SHORT, start, end));
                case Rule.CLAUSE -> pieces.add(new Piece.Silence(Pause.CLAUSE, start, end));
                default -> {
                    List<String> letter = Letters.letter(character);
                    pieces.add(
                            letter.isEmpty()
                                    ? new Piece.Hanzi(String.valueOf(character), start, end)
                                    : new Piece.Foreign(String.valueOf(character), letter, start, end));
                }
            }
        }
    }

    private void word(String word, int from) {
        List<String> known = Letters.word(word);
        if (!known.isEmpty()) {
            pieces.add(new Piece.Foreign(word, known, from, from + word.length()));
            return;
        }
        for (int index = 0; index < word.length(); index++) {
            List<String> letter = Letters.letter(word.charAt(index));
            if (!letter.isEmpty()) {
                pieces.add(new Piece.Foreign(word.substring(index, index + 1), letter, from + index, from + index + 1));
            }
        }
    }

    private void silence(int codePoint, int place) {
        Pause pause = pause(codePoint);
        if (pause != null) {
            pieces.add(new Piece.Silence(pause, place, place + 1));
        }
    }

    private static @Nullable Pause pause(int codePoint) {
        if (ENDS.indexOf(codePoint) >= 0) {
            return Pause.SENTENCE;
        }
        if (CLAUSES.indexOf(codePoint) >= 0) {
            return Pause.CLAUSE;
        }
        if (ITEMS.indexOf(codePoint) >= 0) {
            return Pause.ITEM;
        }
        return SHORT.indexOf(codePoint) >= 0 ? Pause.SHORT : null;
    }
}
