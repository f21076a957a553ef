package org.niangjia.bench;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Small whole numbers in Chinese writing, as the measurements put them into sentences. */
final class ChineseDigits {

    private static final String ONES = "零一二三四五六七八九";
    private static final Pattern WRITTEN =
            Pattern.compile("[一二三四五六七八九]?百[零一二三四五六七八九十]*|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]");

    private ChineseDigits() {}

    /** @param number from 1 to 99 */
    static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("not from 1 to 99: " + number);
        }
        String ones = number % 10 == 0 ? "" : String.valueOf(ONES.charAt(number % 10));
        if (number < 10) {
            return ones;
        }
        return (number < 20 ? "" : String.valueOf(ONES.charAt(number / 10))) + "十" + ones;
    }

    /** The number in Arabic digits, or the text itself if it isn't one in Chinese writing below 1,000. */
    static String inDigits(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return written;
        }
        int value = 0;
        int digit = -1;
        for (int i = 0; i < written.length(); i++) {
            char sign = written.charAt(i);
            int unit = sign == '百' ? 100 : sign == '十' ? 10 : 1;
            if (unit > 1) {
                value += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                digit = ONES.indexOf(sign);
            }
        }
        return Integer.toString(value + Math.max(digit, 0));
    }

    /** The text with what the pattern finds of Chinese numbers in Arabic digits. */
    static String replaceIn(String text, Pattern numbers) {
        return numbers.matcher(text).replaceAll((MatchResult found) -> inDigits(found.group()));
    }
}
