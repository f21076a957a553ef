package org.niangjia.engine.studio.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Numbers that are names: telephone numbers, hotlines, codes, rooms, number plates. They are read digit by digit. */
final class DigitRules {

    private static final String ALONE = "(?<![\\d.,A-Za-z])";
    private static final String END = "(?![\\d.,]*\\d)";
    private static final String COUNTED =
            "(?!\\s?(?:[元块角分万千亿个名位人次年天日月周岁倍项条种份张家件户口台辆届场期轮批级层米吨度%‰℃°页款篇间所座课户人家]" + "|多|余|公里|公斤|小时|平方|km|kg|min|h\\b))";

    private DigitRules() {}

    static List<Rule> rules() {
        return List.of(
                // A mobile number, in groups or not, perhaps masked
                Rule.of(ALONE + "(1[3-9]\\d)[- ]?(\\d{4}|\\*{4})[- ]?(\\d{4})" + END + COUNTED, DigitRules::groups),
                Rule.of(ALONE + "(0\\d{2,3})[-–— ](\\d{3,4})(\\d{4})" + END, DigitRules::groups),
                Rule.of(ALONE + "([48]00)-?(\\d{3})-?(\\d{4})" + END + COUNTED, DigitRules::groups),
                // What is called a number or a code
                Rule.of(
                        "(?<=(?:电话|热线|致电|拨打|手机|号码|传真|验证码|密码|身份证号?码?|账号|卡号|编号|尾号|邮编|工号|座机|微信)[号为是:：,，\\s]{0,2})"
                                + "\\d[\\d*\\- ]{1,30}\\d[Xx]?" + END + COUNTED,
                        found -> code(found.group())),
                // Hotlines of five digits, emergency numbers where they are called
                Rule.of(
                        ALONE + "(?:12[0-9]{3}|100(?:86|10|00)|9[56]\\d{3,4})" + END + COUNTED,
                        found -> code(found.group())),
                Rule.of(
                        "(?:(?<=(?:拨打?|急救|报警|火警|电话|热线|致电|打)[\\s“\"]?)(?:11[0-9]|12[0-9])" + END + COUNTED + "|" + ALONE
                                + "(?:11[0-9]|12[0-9])(?=[”\"]?(?:报警|急救|火警|热线|电话|指挥|求助)))",
                        found -> code(found.group())),
                // An identity number, masked or not
                Rule.of(ALONE + "\\d{3,6}[\\d*]{8,12}\\d{2,4}[\\dXx]" + END + COUNTED, found -> code(found.group())),
                Rule.of(ALONE + "\\d{3,4}(?=号?[室房])", found -> code(found.group())),
                // A number plate or an account: a letter with its digits
                Rule.of("(?<=[A-Z])\\d{4,}" + END, found -> code(found.group())),
                // A standard and its year
                Rule.of(
                        "(?<=(?:GB|GB/T|GBZ|GBZ/T|ISO|DB)\\s?)\\d+(?:\\.\\d+)?(?:[-—–]\\d{4})?" + END,
                        found -> ChineseNumeral.digits(found.group())
                                .replaceAll("[-—–]", "|")
                                .replace(".", "点")),
                Rule.of(ALONE + "\\d{3}(?=工作制|模式|工时)", found -> ChineseNumeral.digits(found.group())),
                Rule.of(ALONE + "\\d{2}(?=后)(?!后[面来期半])", found -> ChineseNumeral.digits(found.group())),
                // 3·15 and the like, days that became names
                Rule.of(
                        ALONE + "(\\d{1,2})·(\\d{1,2})" + END,
                        found -> ChineseNumeral.digits(found.group(1) + found.group(2))),
                Rule.of(
                        ALONE + "\\d+(?:\\.\\d+){2,}" + END,
                        found -> ChineseNumeral.digits(found.group()).replace(".", "点")),
                Rule.of(ALONE + "(?:0\\d+|\\d{9,})" + "(?![\\d.,])" + COUNTED, found -> code(found.group())));
    }

    private static String groups(MatchResult found) {
        StringBuilder read = new StringBuilder();
        for (int group = 1; group <= found.groupCount(); group++) {
            read.append(group == 1 ? "" : "|").append(code(found.group(group)));
        }
        return read.toString();
    }

    /** Masked digits are passed over; parted groups stay parted. */
    private static String code(String number) {
        return ChineseNumeral.code(number.replaceAll("[\\s-]+|\\*+", "|").toUpperCase(Locale.ROOT));
    }
}
