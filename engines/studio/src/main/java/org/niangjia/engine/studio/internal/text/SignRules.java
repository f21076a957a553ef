package org.niangjia.engine.studio.internal.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Units of measure, signs of mathematics, numbers of lists, addresses of pages and post. */
final class SignRules {

    private static final Map<String, String> UNITS = units();
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("×", "乘"),
            Map.entry("÷", "除以"),
            Map.entry("=", "等于"),
            Map.entry("≠", "不等于"),
            Map.entry("≈", "约等于"),
            Map.entry("≥", "大于等于"),
            Map.entry("≧", "大于等于"),
            Map.entry("≤", "小于等于"),
            Map.entry("≦", "小于等于"),
            Map.entry("±", "正负"),
            Map.entry("√", "根号"),
            Map.entry("²", "平方"),
            Map.entry("³", "立方"),
            Map.entry("℃", "摄氏度"),
            Map.entry("‰", "千分号"),
            Map.entry("№", "号"),
            Map.entry("℡", "电话"));
    private static final String ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";

    private SignRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("(?:https?://|www\\.)[\\w\\-./?%&=#:~+@]+", found -> "网址"),
                Rule.of("[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+", found -> "邮箱地址"),
                Rule.of(
                        "(?<![^\\n\\r])[ \\t]*[（(]?(\\d{1,2})(?:[)）、]|[.．](?!\\d))\\s*",
                        found -> ChineseNumeral.of(found.group(1)) + Rule.CLAUSE),
                Rule.of("[①-⑳]", found -> ChineseNumeral.cardinal(found.group().charAt(0) - '①' + 1) + Rule.CLAUSE),
                Rule.of("[" + ROMAN + "]", found -> ChineseNumeral.cardinal(ROMAN.indexOf(found.group()) + 1)),
                Rule.of(
                        "(?<=\\d)\\s?(?:"
                                + UNITS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                                + ")(?![A-Za-z²³])",
                        found -> UNITS.getOrDefault(found.group().strip(), "")),
                Rule.of("(?<=[\\dA-Za-z])\\s?\\+\\s?(?=[\\dA-Za-z])", found -> "加"),
                Rule.of("(?<=[\\d])\\s[-−]\\s(?=\\d)", found -> "减"),
                Rule.of("(?<=[元人次天件个吨度份台])/(?=[年月日天人次小户米平台件])", found -> "每"),
                Rule.of(">=|<=", found -> found.group().startsWith(">") ? "大于等于" : "小于等于"),
                Rule.of("[<>](?=\\s?\\d)", found -> ">".equals(found.group()) ? "大于" : "小于"),
                Rule.of("(?<![\\d年月日天元%])[~～](?=\\d)", found -> "约"),
                Rule.of("[" + String.join("", SIGNS.keySet()) + "]", found -> SIGNS.getOrDefault(found.group(), "")));
    }

    /** The longest first, so that {@code mg/m³} is not taken for {@code mg}. */
    private static Map<String, String> units() {
        Map<String, String> units = Map.ofEntries(
                Map.entry("km/h", "公里每小时"),
                Map.entry("m/s", "米每秒"),
                Map.entry("mg/m³", "毫克每立方米"),
                Map.entry("mg/m3", "毫克每立方米"),
                Map.entry("km²", "平方公里"),
                Map.entry("km2", "平方公里"),
                Map.entry("m²", "平方米"),
                Map.entry("m2", "平方米"),
                Map.entry("㎡", "平方米"),
                Map.entry("m³", "立方米"),
                Map.entry("m3", "立方米"),
                Map.entry("km", "公里"),
                Map.entry("㎞", "公里"),
                Map.entry("cm", "厘米"),
                Map.entry("㎝", "厘米"),
                Map.entry("mm", "毫米"),
                Map.entry("㎜", "毫米"),
                Map.entry("μm", "微米"),
                Map.entry("m", "米"),
                Map.entry("kg", "公斤"),
                Map.entry("㎏", "公斤"),
                Map.entry("mg", "毫克"),
                Map.entry("g", "克"),
                Map.entry("t", "吨"),
                Map.entry("mL", "毫升"),
                Map.entry("ml", "毫升"),
                Map.entry("L", "升"),
                Map.entry("h", "小时"),
                Map.entry("min", "分钟"),
                Map.entry("s", "秒"),
                Map.entry("℃", "摄氏度"),
                Map.entry("°C", "摄氏度"),
                Map.entry("°", "度"),
                Map.entry("dB(A)", "分贝"),
                Map.entry("dB（A）", "分贝"),
                Map.entry("dB", "分贝"),
                Map.entry("kWh", "千瓦时"),
                Map.entry("kW", "千瓦"),
                Map.entry("W", "瓦"),
                Map.entry("kV", "千伏"),
                Map.entry("V", "伏"),
                Map.entry("Hz", "赫兹"),
                Map.entry("lx", "勒克斯"),
                Map.entry("kPa", "千帕"),
                Map.entry("MPa", "兆帕"),
                Map.entry("MB", "兆"),
                Map.entry("px", "像素"));
        return units.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
