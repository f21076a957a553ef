package org.niangjia.engine.knowledge.internal.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with their units, so that 三十日, 30日 and 30 天 are one, and so are 一年 and 12个月, 300% and 三倍. */
final class Amounts {

    private static final int YEAR_NUMBER_MIN = 1_000;
    private static final int SCALE = 6;

    private static final Pattern SHARE =
            Pattern.compile("(百|千|万|" + Numeral.WRITTEN + ")分之(" + Numeral.WRITTEN + ")|(\\d+(?:\\.\\d+)?)([%‰])");
    private static final Pattern ORDINAL = Pattern.compile("第\\(?(" + Numeral.WRITTEN + ")\\)?个?"
            + "(次|条|款|项|级|档|类|年度?|个?月|日|天|章|节|编|周|季度)?(?:之(" + Numeral.WRITTEN + "))?");
    private static final Pattern FIRST = Pattern.compile("首次|初次|头一次");
    private static final Pattern HALF = Pattern.compile("半个?(小时|钟头|月|年|天|日)|一半|半数");
    private static final Pattern DOUBLE = Pattern.compile("双倍|翻倍");
    private static final Pattern AMOUNT = Pattern.compile("(" + Numeral.WRITTEN + ")\\s*(个半)?个?"
            + "(工作日|日历日|日|天|小时|钟头|分钟|秒|周年|周岁|年度|年|岁|月|星期|礼拜|周|季度|元|块钱|块|角|倍|次|回|级|档|条|款|项"
            + "|人(?!民|事|力|员)|名(?!义|称|单)|位(?!置)|份(?!额)|种|类|处(?!理|罚|分)|平方米|公里|米|吨|度(?!假)|成(?![立员为果本年人])"
            + "|瓶|箱|张|台(?!账|风)|辆|套|盒|袋|枚|公斤|斤|杯|碗|顿|趟|户(?!口|籍|外)|页)?");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("日", "DAY"),
            Map.entry("天", "DAY"),
            Map.entry("日历日", "DAY"),
            Map.entry("小时", "HOUR"),
            Map.entry("钟头", "HOUR"),
            Map.entry("月", "MONTH"),
            Map.entry("周年", "YEAR"),
            Map.entry("年度", "YEAR"),
            Map.entry("年", "YEAR"),
            Map.entry("周岁", "AGE"),
            Map.entry("岁", "AGE"),
            Map.entry("星期", "WEEK"),
            Map.entry("礼拜", "WEEK"),
            Map.entry("周", "WEEK"),
            Map.entry("元", "YUAN"),
            Map.entry("块钱", "YUAN"),
            Map.entry("块", "YUAN"),
            Map.entry("次", "TIMES"),
            Map.entry("回", "TIMES"),
            Map.entry("人", "HEADS"),
            Map.entry("名", "HEADS"),
            Map.entry("位", "HEADS"),
            Map.entry("倍", "RATIO"),
            Map.entry("成", "RATIO"));

    /** With these, 一 is often no more than an article. */
    private static final Set<String> COUNTERS =
            Set.of("项", "种", "类", "份", "处", "HEADS", "档", "张", "台", "辆", "套", "盒", "袋", "枚", "瓶", "箱", "户");

    private Amounts() {}

    /** What is read, and how many characters it takes. */
    record Read(Symbol symbol, int length) {}

    /** The number that begins at the place of the folded text, if one does. */
    static Optional<Read> at(String text, int from) {
        char first = text.charAt(from);
        if ("百千万半双翻首初头第".indexOf(first) < 0 && !Character.isDigit(first) && "〇零一二三四五六七八九十亿两".indexOf(first) < 0) {
            return Optional.empty();
        }
        Matcher matcher = SHARE.matcher(text).region(from, text.length());
        if (matcher.lookingAt()) {
            return Optional.of(read(matcher, Kind.NUMBER, plain(share(matcher)) + " RATIO"));
        }
        if (matcher.usePattern(ORDINAL).lookingAt()) {
            String insertion = matcher.group(3) == null ? "" : "-" + plain(Numeral.valueOf(matcher.group(3)));
            String unit = matcher.group(2) == null ? "" : " " + matcher.group(2);
            return Optional.of(
                    read(matcher, Kind.ORDINAL, plain(Numeral.valueOf(matcher.group(1))) + insertion + unit));
        }
        if (matcher.usePattern(FIRST).lookingAt()) {
            return Optional.of(read(matcher, Kind.ORDINAL, "1 次"));
        }
        if (matcher.usePattern(HALF).lookingAt()) {
            String unit = matcher.group(1) == null ? "RATIO" : UNITS.getOrDefault(matcher.group(1), matcher.group(1));
            return Optional.of(read(matcher, Kind.NUMBER, inUnit(new BigDecimal("0.5"), unit)));
        }
        if (matcher.usePattern(DOUBLE).lookingAt()) {
            return Optional.of(read(matcher, Kind.NUMBER, "2 RATIO"));
        }
        return matcher.usePattern(AMOUNT).lookingAt() ? amount(matcher) : Optional.empty();
    }

    /** A single ideograph of a number without a unit, as in 一般 or 三八, is taken for a word. */
    private static Optional<Read> amount(Matcher matcher) {
        String written = matcher.group(1);
        String word = matcher.group(3);
        if (word == null && written.length() == 1 && !Character.isDigit(written.charAt(0))) {
            return Optional.empty();
        }
        BigDecimal value = Numeral.valueOf(written);
        if (matcher.group(2) != null) {
            value = value.add(new BigDecimal("0.5"));
        }
        if ("成".equals(word)) {
            value = value.movePointLeft(1);
        }
        String unit = word == null ? "" : UNITS.getOrDefault(word, word);
        boolean weak = value.compareTo(BigDecimal.ONE) == 0 && COUNTERS.contains(unit);
        Symbol symbol = new Symbol(Kind.NUMBER, matcher.group(), Set.of(inUnit(value, unit)), weak);
        return Optional.of(new Read(symbol, matcher.end() - matcher.start()));
    }

    private static BigDecimal share(Matcher matcher) {
        if (matcher.group(3) != null) {
            return new BigDecimal(matcher.group(3))
                    .movePointLeft(matcher.group(4).equals("%") ? 2 : 3);
        }
        BigDecimal of = matcher.group(1).equals("百")
                        || matcher.group(1).equals("千")
                        || matcher.group(1).equals("万")
                ? Numeral.valueOf("一" + matcher.group(1))
                : Numeral.valueOf(matcher.group(1));
        return of.signum() == 0
                ? BigDecimal.ZERO
                : Numeral.valueOf(matcher.group(2)).divide(of, SCALE, RoundingMode.HALF_UP);
    }

    private static String inUnit(BigDecimal value, String unit) {
        return switch (unit) {
            case "" -> plain(value);
            case "YEAR" ->
                value.intValue() >= YEAR_NUMBER_MIN
                        ? plain(value) + " YEAR"
                        : plain(value.multiply(BigDecimal.valueOf(12))) + " MONTH";
            case "WEEK" -> plain(value.multiply(BigDecimal.valueOf(7))) + " DAY";
            default -> plain(value) + " " + unit;
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Read read(Matcher matcher, Kind kind, String value) {
        return new Read(Symbol.of(kind, matcher.group(), value), matcher.end() - matcher.start());
    }
}
