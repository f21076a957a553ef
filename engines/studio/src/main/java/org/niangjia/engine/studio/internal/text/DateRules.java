package org.niangjia.engine.studio.internal.text;

import java.util.List;
import java.util.regex.MatchResult;

/** Days, years and the time of day. */
final class DateRules {

    private static final String YEAR = "(?:1[6-9]|20|21)\\d{2}";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String DASH = "[-–—~～至到]";

    private DateRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "(?<!\\d)(" + YEAR + ")([-/.])" + MONTH + "\\2" + DAY + "(?![\\d/]|\\.\\d)",
                        found -> year(found.group(1)) + month(found.group(3)) + number(found.group(4)) + "日"),
                Rule.of(
                        "(?<![\\d-])(" + YEAR + ")-(0[1-9]|1[0-2])(?![\\d-])",
                        found -> year(found.group(1)) + month(found.group(2))),
                // The first year of 2025–2026年, and years before what is counted in years
                Rule.of(
                        "(?<!\\d)" + YEAR + "(?=\\s?" + DASH + "\\s?" + YEAR + "\\s?(?:年|学年|届))",
                        found -> ChineseNumeral.digits(found.group())),
                Rule.of(
                        "(?<!\\d)" + YEAR + "(?=\\s?(?:年|学年|届|财年|[〕\\]】]))",
                        found -> ChineseNumeral.digits(found.group())),
                Rule.of(
                        "(?<!\\d|比例|比例为|比为|按)([01]?\\d|2[0-4])[:：]([0-5]\\d)(?:[:：]([0-5]\\d))?(?!\\d)",
                        DateRules::time));
    }

    private static String year(String digits) {
        return ChineseNumeral.digits(digits) + "年";
    }

    private static String month(String digits) {
        return number(digits) + "月";
    }

    private static String number(String digits) {
        return ChineseNumeral.cardinal(Long.parseLong(digits));
    }

    private static String time(MatchResult found) {
        int hour = Integer.parseInt(found.group(1));
        String read = (hour == 2 ? "两" : ChineseNumeral.cardinal(hour)) + "点";
        int minute = Integer.parseInt(found.group(2));
        boolean seconds = found.group(3) != null;
        if (minute > 0 || seconds) {
            read += (minute > 0 && minute < 10 ? "零" : "") + ChineseNumeral.cardinal(minute) + "分";
        }
        return seconds ? read + number(found.group(3)) + "秒" : read;
    }
}
