package org.niangjia.lecturer.internal.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit as a text writes it.
 *
 * @param lower the bound written before it, such as 不少于; empty for none
 * @param number its digits or Chinese numerals as written
 * @param value what they say; 80 for 百分之八十
 * @param unit with a bound written behind it, such as {@code 个工作日内}
 * @param from where it begins in the text, its bound included, in UTF-16 units
 * @param to behind it
 */
public record Quantity(String lower, String number, double value, String unit, int from, int to) {

    private static final String NUMERALS = "零〇一二两三四五六七八九";
    private static final String CHINESE = "[" + NUMERALS + "十百千]{1,9}";
    private static final String LOWER = "(?<lower>不少于|不低于|不超过|不多于|不高于|最多|最少|至少|最高|最低|最长|约)?";
    private static final String UNIT = "(?<unit>个?工作日|个月|个?小时|分钟|天|日|年|周|万元|亿元|元|倍|次|人|份|项)";
    private static final String UPPER = "(?<upper>以上|以下|以内|之内|内|以外|左右)?";
    private static final Pattern SHARE =
            Pattern.compile(LOWER + "(?:(?<digits>\\d+(?:\\.\\d+)?)[%％]|百分之(?<chinese>" + CHINESE + "))" + UPPER);
    private static final Pattern AMOUNT = Pattern.compile(
            LOWER + "(?:(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)|(?<chinese>" + CHINESE + "))" + UNIT + UPPER);
    /** What stands before a number that is a condition, a date or part of a name. */
    private static final Pattern NOT_A_RESULT = Pattern.compile("(?:满|超过|每|第|各|另|\\d|年|月|[零一二三四五六七八九十百千])$");

    /** What a text gives, in its order: without dates, ages, ordinals and the numbers of its conditions. */
    static List<Quantity> in(String text) {
        List<Quantity> found = new ArrayList<>();
        add(SHARE, text, found);
        add(AMOUNT, text, found);
        found.sort((one, other) -> Integer.compare(one.from, other.from));
        return found;
    }

    private static void add(Pattern pattern, String text, List<Quantity> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group("digits");
            String number = digits == null ? matcher.group("chinese") : digits;
            double value = digits == null ? valueOf(number) : Double.parseDouble(digits.replace(",", ""));
            String unit = pattern == SHARE ? "%" : matcher.group("unit");
            if (value > 0 && isResult(text, matcher, unit, value)) {
                found.add(new Quantity(
                        orEmpty(matcher.group("lower")),
                        number,
                        value,
                        unit + orEmpty(matcher.group("upper")),
                        matcher.start(),
                        matcher.end()));
            }
        }
    }

    private static boolean isResult(String text, Matcher matcher, String unit, double value) {
        String rest = text.substring(matcher.end());
        boolean year = unit.equals("年") && value > 100;
        boolean day = unit.equals("日") && text.substring(0, matcher.start()).endsWith("月");
        boolean bounded = matcher.group("upper") != null || matcher.group("lower") != null;
        // 七个月以上的女职工 says who is meant, 前一天晚上 when.
        boolean ofWhom = bounded && rest.startsWith("的");
        boolean justOne = value == 1 && !bounded && !unit.endsWith("元") && !unit.equals("倍") && !unit.equals("%");
        return !year
                && !day
                && !ofWhom
                && !justOne
                && !NOT_A_RESULT.matcher(text.substring(0, matcher.start())).find();
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    /** Of Chinese numerals below ten thousand; 0 if they are none. */
    static double valueOf(String numerals) {
        double value = 0;
        double digit = 0;
        for (int index = 0; index < numerals.length(); index++) {
            char sign = numerals.charAt(index);
            double power = sign == '十' ? 10 : sign == '百' ? 100 : sign == '千' ? 1000 : 0;
            if (power > 0) {
                value += (digit == 0 && index == 0 ? 1 : digit) * power;
                digit = 0;
            } else {
                // 零 and 〇 come first, 两 has a place of its own.
                int place = NUMERALS.indexOf(sign);
                digit = place < 2 ? 0 : place == 2 ? 1 : place <= 4 ? 2 : place - 2;
            }
        }
        return value + digit;
    }
}
