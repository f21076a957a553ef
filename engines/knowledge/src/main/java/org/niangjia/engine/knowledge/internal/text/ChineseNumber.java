package org.niangjia.engine.knowledge.internal.text;

import java.util.OptionalInt;

/** Whole numbers from 0 to 9,999 as documents write them: 三十八, 一百零二, 二〇一二, 38, full-width ３８. */
public final class ChineseNumber {

    /** The characters that such a number consists of, as the inside of a regular expression's class. */
    public static final String DIGITS = "〇零一二三四五六七八九十百千两0-9０-９";

    private static final String ONES = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, or empty if the text is not one or lies beyond 9,999. */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return OptionalInt.empty();
        }
        return text.chars().anyMatch(c -> "十百千".indexOf(c) >= 0) ? withUnits(text) : digitByDigit(text);
    }

    private static OptionalInt digitByDigit(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
            if (value > 9_999) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(value);
    }

    private static OptionalInt withUnits(String text) {
        int value = 0;
        int pending = -1;
        for (int i = 0; i < text.length(); i++) {
            int unit = unit(text.charAt(i));
            int digit = digit(text.charAt(i));
            if (unit > 0) {
                value += (pending < 0 ? 1 : pending) * unit;
                pending = -1;
            } else if (digit >= 0) {
                pending = digit;
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(value + Math.max(pending, 0));
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c == '〇') {
            return 0;
        }
        if (c == '两') {
            return 2;
        }
        int ones = ONES.indexOf(c);
        return ones >= 0 ? ones : Character.digit(c, 10);
    }
}
