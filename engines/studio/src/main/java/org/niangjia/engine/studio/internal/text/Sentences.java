package org.niangjia.engine.studio.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Where the sentences of a text lie. */
final class Sentences {

    /** Longer ones are parted at a comma, so that the first sound does not wait for all of it. */
    private static final int LONGEST = 160;

    private static final String ENDS = "。！？!?…\n\r";
    private static final String CLOSING = "”’」』）)】》\"' 。！？!?…";
    private static final String COMMAS = "，,；;、：:";

    /** From the first character to behind the last one. */
    record Place(int from, int to) {}

    private Sentences() {}

    static List<Place> of(String text) {
        List<Place> places = new ArrayList<>();
        int from = 0;
        int comma = -1;
        int place = 0;
        while (place < text.length()) {
            char character = text.charAt(place);
            place++;
            if (isEnd(text, place - 1)) {
                while (place < text.length() && CLOSING.indexOf(text.charAt(place)) >= 0) {
                    place++;
                }
                places.add(new Place(from, place));
                from = place;
                comma = -1;
            } else if (COMMAS.indexOf(character) >= 0) {
                comma = place;
            }
            if (place - from >= LONGEST) {
                int end = comma > from ? comma : whole(text, place);
                places.add(new Place(from, end));
                from = end;
                place = Math.max(place, end);
                comma = -1;
            }
        }
        if (from < text.length()) {
            places.add(new Place(from, text.length()));
        }
        return places;
    }

    /** A mark of the Latin script within a word belongs to an address. */
    private static boolean isEnd(String text, int place) {
        char character = text.charAt(place);
        boolean latin = character == '?' || character == '!';
        boolean goesOn = place + 1 < text.length() && text.charAt(place + 1) > ' ' && text.charAt(place + 1) < '\u007f';
        return ENDS.indexOf(character) >= 0 && !(latin && goesOn && ENDS.indexOf(text.charAt(place + 1)) < 0);
    }

    /** Never between the two halves of a character, nor within a number or a word. */
    private static int whole(String text, int place) {
        int end = place;
        while (end < text.length() && isInside(text.charAt(end - 1), text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInside(char before, char after) {
        return Character.isLowSurrogate(after) || (isWord(before) && isWord(after) && before < '\u3000');
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == ',';
    }
}
