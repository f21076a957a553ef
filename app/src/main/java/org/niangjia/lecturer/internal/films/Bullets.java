package org.niangjia.lecturer.internal.films;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence in pieces that the eye takes in at once. */
final class Bullets {

    private static final int COUNT_MAX = 4;
    private static final int LENGTH_MIN = 8;
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，；;。])");
    private static final Pattern SIGN_AT_END = Pattern.compile("[，；;。：:]$");

    private Bullets() {}

    /** At most {@value #COUNT_MAX}, which together have all its words. */
    static List<String> of(String sentence) {
        List<String> bullets = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String clause : CLAUSE_END.split(sentence, -1)) {
            piece.append(clause);
            if (piece.length() >= LENGTH_MIN && bullets.size() < COUNT_MAX - 1) {
                bullets.add(bare(piece));
                piece.setLength(0);
            }
        }
        if (!piece.isEmpty()) {
            bullets.add(bare(piece));
        }
        return bullets;
    }

    private static String bare(CharSequence piece) {
        return SIGN_AT_END.matcher(piece.toString().strip()).replaceFirst("");
    }
}
