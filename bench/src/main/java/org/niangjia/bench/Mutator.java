package org.niangjia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes true sentences false in one place. It has words of its own and shares none with the guard, lest both be blind to
 * the same.
 */
final class Mutator {

    private static final String UNIT = "(?:个工作日|工作日|个小时|小时|分钟|周年|周岁|个月|个年度|年度|年|月|日|天|周|元|万元|倍|次|级|人|名|份)";
    private static final Pattern NUMBER = Pattern.compile("(?<![一二三四五六七八九十百千万\\d])(?:\\d+(?:\\.\\d+)?(?=%|" + UNIT
            + ")|[一二三四五六七八九十百]{1,4}(?=" + UNIT + ")|(?<=百分之)[一二三四五六七八九十百]{1,4})(?!次性)");
    private static final Pattern DURATION =
            Pattern.compile("(?<=[\\d一二三四五六七八九十百])(?:个工作日|个月|工作日|小时|周年|日|天|年(?!度|休))(?![\\d一二三四五六七八九十])");
    private static final Pattern MODALITY = Pattern.compile("(?<!不)(?:应当|必须|可以|应该)|不得|禁止|不能(?=[^胜履适正达安])");
    private static final Pattern NEGATION =
            Pattern.compile("不(?=[享支承予再需安影受满超低少计改符按执提履])|未(?=[按签订缴依经建提支取参足满约])|没有(?=[^没])|尚未|无(?=固定|正当|效)");
    private static final Pattern POSITIVE = Pattern.compile(
            "(?<![不未没])(?:享受|支付|承担|适用|属于|缴纳|提供|办理|受理|认定为|视同|视为|计入|停止|终止|提前|签订|负责)(?!的|方式|标准|办法|期限|责任|机构|主体)");
    private static final Pattern BOUND =
            Pattern.compile("(?<=[年月日天岁人元%周次倍级名时])(?:以上|以下)|不超过|不得超过|超过|不少于|不低于|不得低于|低于|不足|不满|至少|最多");
    private static final Pattern PARTY = Pattern.compile("用人单位|用工单位|劳务派遣单位|劳动者|女职工|职工(?!代表|名册|总数|福利|月平均|平均)"
            + "|农民工(?!工资)|社会保险行政部门|劳动行政部门|社会保险经办机构|劳动能力鉴定委员会|人民法院|公安机关|近亲属"
            + "|工会(?!法|章程|会员|经费|活动|组织|委员)|会员(?!卡|证|资格|会籍|代表)");
    private static final Pattern BOTH_ALIKE = Pattern.compile("[与和同及或、者以]*|(?:双方|以及|或者)");

    private static final Map<String, List<String>> MODALITIES = Map.of(
            "应当", List.of("可以", "不得"),
            "应该", List.of("可以", "不得"),
            "必须", List.of("可以", "不得"),
            "可以", List.of("应当", "不得"),
            "不得", List.of("可以", "应当"),
            "不能", List.of("可以", "应当"),
            "禁止", List.of("可以", "应当"));

    private static final Map<String, String> BOUNDS = Map.ofEntries(
            Map.entry("以上", "以下"),
            Map.entry("以下", "以上"),
            Map.entry("不超过", "不少于"),
            Map.entry("不得超过", "不得少于"),
            Map.entry("超过", "低于"),
            Map.entry("不少于", "不超过"),
            Map.entry("不低于", "不高于"),
            Map.entry("不得低于", "不得高于"),
            Map.entry("低于", "高于"),
            Map.entry("不足", "超过"),
            Map.entry("不满", "超过"),
            Map.entry("至少", "最多"),
            Map.entry("最多", "至少"));

    private static final Map<String, List<String>> UNITS = Map.of(
            "个工作日", List.of("个月", "天"),
            "工作日", List.of("日", "个月"),
            "个月", List.of("天", "年"),
            "小时", List.of("日", "天"),
            "周年", List.of("个月"),
            "日", List.of("个月", "个工作日", "年"),
            "天", List.of("个月", "小时"),
            "年", List.of("个月", "日"));

    private static final List<String> PARTIES =
            List.of("用人单位", "用工单位", "劳动者", "职工", "工会", "社会保险行政部门", "人民法院", "社会保险经办机构", "会员", "公安机关");
    private static final List<List<String>> ALIKE = List.of(List.of("劳动者", "职工"));

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /** One mutation of each kind that the sentence has a place for. */
    List<Mutation> mutationsOf(String text, String passage) {
        List<Mutation> mutations = new ArrayList<>();
        for (Mutation.Kind kind : Mutation.Kind.values()) {
            mutate(kind, text, passage)
                    .filter(mutated -> !mutated.equals(text))
                    .ifPresent(mutated -> mutations.add(new Mutation(kind, mutated)));
        }
        return mutations;
    }

    private Optional<String> mutate(Mutation.Kind kind, String text, String passage) {
        return switch (kind) {
            case NUMBER -> any(NUMBER, text).map(found -> replaced(text, found, otherNumber(found.group())));
            case NUMBER_OF_PASSAGE ->
                any(NUMBER, text)
                        .flatMap(found -> anyOther(passage, found.group()).map(other -> replaced(text, found, other)));
            case UNIT ->
                any(DURATION, text)
                        .map(found -> replaced(text, found, oneOf(UNITS.getOrDefault(found.group(), List.of("次")))));
            case MODALITY ->
                any(MODALITY, text)
                        .map(found ->
                                replaced(text, found, oneOf(MODALITIES.getOrDefault(found.group(), List.of("不得")))));
            case NEGATION_LOST -> any(NEGATION, text).map(found -> replaced(text, found, ""));
            case NEGATION_GAINED -> any(POSITIVE, text).map(found -> replaced(text, found, "不" + found.group()));
            case BOUND ->
                any(BOUND, text).map(found -> replaced(text, found, BOUNDS.getOrDefault(found.group(), "超过")));
            case PARTY -> any(PARTY, text).map(found -> replaced(text, found, otherParty(found.group())));
            case PARTIES_SWAPPED -> swapped(text);
        };
    }

    private Optional<MatchResult> any(Pattern pattern, String text) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(oneOf(all));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String replaced(String text, MatchResult found, String by) {
        return text.substring(0, found.start()) + by + text.substring(found.end());
    }

    private String otherNumber(String written) {
        int other = 1 + random.nextInt(60);
        String mutated = Character.isDigit(written.charAt(0)) ? Integer.toString(other) : ChineseDigits.of(other);
        return mutated.equals(written) ? otherNumber(written) : mutated;
    }

    private Optional<String> anyOther(String passage, String written) {
        List<String> others = NUMBER.matcher(passage)
                .results()
                .map(MatchResult::group)
                .filter(other -> !ChineseDigits.inDigits(other).equals(ChineseDigits.inDigits(written)))
                .filter(other -> Character.isDigit(other.charAt(0)) == Character.isDigit(written.charAt(0)))
                .distinct()
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(oneOf(others));
    }

    private String otherParty(String party) {
        List<String> others = PARTIES.stream()
                .filter(other -> !other.equals(party)
                        && ALIKE.stream().noneMatch(alike -> alike.contains(other) && alike.contains(party)))
                .toList();
        return oneOf(others);
    }

    /** Exchanges two neighbouring parties, unless the sentence says the same of both. */
    private Optional<String> swapped(String text) {
        List<String> swapped = new ArrayList<>();
        Matcher matcher = PARTY.matcher(text);
        MatchResult before = null;
        while (matcher.find()) {
            MatchResult here = matcher.toMatchResult();
            if (before != null && isTold(text, before, here)) {
                swapped.add(text.substring(0, before.start())
                        + here.group()
                        + text.substring(before.end(), here.start())
                        + before.group()
                        + text.substring(here.end()));
            }
            before = here;
        }
        return swapped.isEmpty() ? Optional.empty() : Optional.of(oneOf(swapped));
    }

    private static boolean isTold(String text, MatchResult one, MatchResult other) {
        boolean alike = one.group().equals(other.group())
                || ALIKE.stream().anyMatch(names -> names.contains(one.group()) && names.contains(other.group()));
        return !alike
                && !BOTH_ALIKE.matcher(text.substring(one.end(), other.start())).matches();
    }
}
