package org.niangjia.engine.studio.internal.text;

import java.util.List;
import java.util.Map;

/** What is counted and measured: money, shares, ratios, ranges, measures. */
final class AmountRules {

    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String ALONE = "(?<![\\d.])";
    private static final String DASH = "\\s?[-–—~～]{1,2}\\s?";
    /** Measures before which 2 is 两; not 二级, 二等, 二月, 二日, 二号, 二楼, 二季度, 二单元, 二栋. */
    private static final String TWO_OF = "(?:个|名|位|人|次|年|天|周(?!年)|小时|分钟|秒|刻|项|条|种|份|张|家|倍|成(?!立)|元|块|角|分(?!之)"
            + "|万|千|亿|件|户|口|台|辆|届|场|期|轮|批|米|公里|公斤|千克|千米|吨|克|升|岁|点|页|款|篇|间|所|座|课|门|步|层|班|对|双|组|队|本"
            + "|部|支|只|枚|枝|套|片|笔|方面|类|大类|段|处|种|学期|学年|星期|时(?!间)|代|样|边|km|kg|m\\b|t\\b|h\\b|min|cm|mm|g\\b|L\\b)";

    private static final Map<String, String> CURRENCIES =
            Map.of("￥", "元", "¥", "元", "$", "美元", "€", "欧元", "£", "英镑", "RMB", "元", "CNY", "元");

    private AmountRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "(?<![\\d.A-Za-z])(" + NUMBER + ")" + DASH + "(" + NUMBER + ")\\s?([%‰])",
                        found -> share(found.group(3)) + ChineseNumeral.of(found.group(1)) + "到"
                                + ChineseNumeral.of(found.group(2))),
                Rule.of(
                        "(?<![\\d)A-Za-z年月日])[-−](" + NUMBER + ")\\s?([%‰])",
                        found -> "负" + share(found.group(2)) + ChineseNumeral.of(found.group(1))),
                Rule.of(
                        ALONE + "(" + NUMBER + ")\\s?([%‰])",
                        found -> share(found.group(2)) + ChineseNumeral.of(found.group(1))),
                Rule.of(
                        "([￥¥$€£]|RMB|CNY)\\s?(" + NUMBER + ")([万亿千百]?)元?",
                        found -> ("2".equals(found.group(2)) ? "两" : money(found.group(2)))
                                + found.group(3)
                                + CURRENCIES.getOrDefault(found.group(1), "元")),
                Rule.of(
                        ALONE + "(\\d{1,3})/(\\d{1,4})(?![\\d/])",
                        found -> ChineseNumeral.of(found.group(2)) + "分之" + ChineseNumeral.of(found.group(1))),
                Rule.of(
                        ALONE + "(" + NUMBER + ")[:：](" + NUMBER + ")(?![\\d:：])",
                        found -> ChineseNumeral.of(found.group(1)) + "比" + ChineseNumeral.of(found.group(2))),
                Rule.of("[-−](" + NUMBER + ")(?=\\s?(?:℃|°|度))", found -> "零下" + ChineseNumeral.of(found.group(1))),
                Rule.of(
                        "(?<![\\d.,第初周万亿千百])2(?=(?:\\s?[-–—~～至到或]\\s?\\d+)?\\s?" + TWO_OF + ")(?![.,]?\\d)",
                        found -> "两"),
                Rule.of("(?<=[\\d年月日时点分秒元个号%℃岁天周])" + DASH + "(?=\\d)", found -> "到"),
                Rule.of("(?<![\\dA-Za-z)）])[-−](" + NUMBER + ")", found -> "负" + ChineseNumeral.of(found.group(1))),
                Rule.of("(" + NUMBER + ")\\+(?![\\d\\w])", found -> ChineseNumeral.of(found.group(1)) + "多"),
                Rule.of(NUMBER, found -> ChineseNumeral.of(found.group())));
    }

    /** 3.50 is said 三点五. */
    private static String money(String number) {
        return ChineseNumeral.of(number.replaceFirst("\\.0+$|(\\.\\d*[1-9])0+$", "$1"));
    }

    private static String share(String sign) {
        return "%".equals(sign) ? "百分之" : "千分之";
    }
}
