package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the eye takes in while a sentence is said; every word stands so in the sentence. */
final class Bullets {

    private static final int CLAUSES_MAX = 4;
    private static final int CLAUSE_LENGTH_MIN = 8;
    private static final int ITEMS_MIN = 3;
    private static final int ITEMS_MAX = 6;
    private static final int ITEM_LENGTH_MAX = 14;
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[，；;。])");
    private static final Pattern SIGN_AT_END = Pattern.compile("[，；;。：:]$");
    /** What the source chip says already. */
    private static final Pattern SOURCE = Pattern.compile("^(?:依照|按照|根据)《[^》]+》(?:的规定)?，");

    private static final Pattern LIST =
            Pattern.compile("(?:带|提交|提供|准备|携带|交验|包括|分为|分成|说清楚|帮助|咨询|设有|写明)(?<items>[^，。；：]*、[^，。；：]*)[。；]?$");
    private static final Pattern BETWEEN = Pattern.compile("、|(?:和|以及|及)(?=[^、和及]+$)");
    private static final Pattern TAIL = Pattern.compile("[一二三四五六七八九]类$");

    private Bullets() {}

    /** What is enumerated, if the sentence ends in an enumeration of three to six short things; else none. */
    static List<String> listed(String sentence) {
        Matcher list = LIST.matcher(sentence);
        if (!list.find()) {
            return List.of();
        }
        List<String> items = Arrays.stream(BETWEEN.split(list.group("items"), 0))
                .map(item -> TAIL.matcher(item.strip()).replaceFirst(""))
                .toList();
        boolean readable = items.size() >= ITEMS_MIN
                && items.size() <= ITEMS_MAX
                && items.stream().allMatch(item -> !item.isBlank() && item.length() <= ITEM_LENGTH_MAX);
        return readable ? items : List.of();
    }

    /** The sentence in pieces. */
    static List<String> clauses(String sentence) {
        List<String> bullets = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String clause : CLAUSE_END.split(SOURCE.matcher(sentence).replaceFirst(""), -1)) {
            piece.append(clause);
            if (piece.length() >= CLAUSE_LENGTH_MIN && bullets.size() < CLAUSES_MAX - 1) {
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
