package org.niangjia.engine.knowledge.internal.guard;

import java.math.BigDecimal;

/** Amounts as documents write them: 三十, 一百零二, 二〇一二, 一点五, 二百万, 1.5, 1,000, 2万. */
final class Numeral {

    /** A regular expression of such an amount in folded text. */
    static final String WRITTEN =
            "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?[十百千万亿]{0,2}|[〇零一二三四五六七八九十百千万亿两]+(?:点[〇零一二三四五六七八九]+)?";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    /** @param written matches {@link #WRITTEN} */
    static BigDecimal valueOf(String written) {
        int end = 0;
        while (end < written.length() && isArabic(written.charAt(end))) {
            end++;
        }
        if (end > 0) {
            BigDecimal value = new BigDecimal(written.substring(0, end).replace(",", ""));
            for (int i = end; i < written.length(); i++) {
                value = value.multiply(BigDecimal.valueOf(unit(written.charAt(i))));
            }
            return value;
        }
        int point = written.indexOf('点');
        return point < 0
                ? BigDecimal.valueOf(whole(written))
                : new BigDecimal(whole(written.substring(0, point)) + "." + digits(written.substring(point + 1)));
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static long whole(String written) {
        return written.chars().anyMatch(c -> unit((char) c) > 1) ? withUnits(written) : digits(written);
    }

    private static long digits(String written) {
        long value = 0;
        for (int i = 0; i < written.length(); i++) {
            value = value * 10 + digit(written.charAt(i));
        }
        return value;
    }

    private static long withUnits(String written) {
        long sum = 0;
        long section = 0;
        long digit = -1;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            long unit = unit(c);
            if (unit >= 10_000) {
                sum = (sum + section + Math.max(digit, 0)) * unit;
                section = 0;
                digit = -1;
            } else if (unit > 1) {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                digit = digit(c);
            }
        }
        return sum + section + Math.max(digit, 0);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }

    private static int digit(char c) {
        return c == '〇' ? 0 : c == '两' ? 2 : Math.max(DIGITS.indexOf(c), 0);
    }
}
