package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** What a question is about: its terms, weighted by how rare they are among the passages, and what it tells apart. */
final class Question {

    /** What makes a sentence a question and says nothing about its matter. */
    private static final Pattern FRAME = Pattern.compile("请问|怎么办|怎么样|怎么|怎样|如何|什么|是不是|能不能|可不可以|有没有|会不会"
            + "|可以吗|哪些|哪里|哪个|为什么|多少|多久|是否|应该|应当|吗|呢|啊|吧|呀|我们|我|你|您|他|她|的话|了");

    private static final Pattern ASKS_DURATION =
            Pattern.compile("多久|多长|多少(?:天|个?月|年|日)|几(?:天|个?月|年|日|个工作日)|期限|时限|时效|什么时候");
    private static final Pattern ASKS_AMOUNT = Pattern.compile("多少(?!天|个?月|年|日)|几(?:元|块|倍|成)|怎么算|如何计算|标准");
    private static final Pattern DURATION = Pattern.compile("[\\d一二三四五六七八九十百]个?(?:工作日|小时|周岁|月|年|日|天)|立即|当日|及时");
    private static final Pattern AMOUNT = Pattern.compile("[\\d一二三四五六七八九十百千万](?:元|%|倍|个月)|百分之|万分之");

    private static final Pattern OF_A_PLACE_OR_TIME =
            Pattern.compile("[我咱]们?[市省县区厂]|[市省县]里|本[市省县地]|当地|这边|今年|去年|明年|现在|目前|眼下|最新|20[12]\\d|二〇");
    private static final Pattern MONEY = Pattern.compile("[\\d一二三四五六七八九十百千万]元");
    private static final Pattern ASKS_WHEREABOUTS =
            Pattern.compile("电话|号码|地址|几点|哪家|网址|官网|在哪里?(?!告|申请|投诉|认定|鉴定)|在什么地方|哪个地方|联系方式|公众号");
    private static final Pattern WHEREABOUTS = Pattern.compile("\\d{5,}|\\d{1,2}[:：]\\d{2}|[路街巷]\\d+号|电话[:：]|地址[:：]");

    private static final Pattern ASKS_FOR_ALL =
            Pattern.compile("哪些|哪几|[什啥]么?情况|[怎咋]么?算|怎么计算|标准|几种|[什啥]么?条件|有[什啥]|包括|都有|要[什啥]|[什啥]么?材料|分别");

    private static final Pattern ASKS_FOR_SANCTION = Pattern.compile("罚|处分|坐牢|判|责任|后果|处理|拘|治");

    private final String text;
    private final Map<String, Double> weights;
    private final double weightSum;
    private final Distinctions distinctions;
    private final @Nullable Pattern figure;

    private Question(String text, Map<String, Double> weights, Distinctions distinctions, @Nullable Pattern figure) {
        this.text = text;
        this.figure = figure;
        this.distinctions = distinctions;
        this.weights = weights;
        this.weightSum =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    static Question of(String text, View view) throws IOException {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String term : Terms.of(FRAME.matcher(Terms.fold(text)).replaceAll(" "))) {
            if (Terms.isWord(term) && !weights.containsKey(term)) {
                weights.put(term, view.rarity(term));
            }
        }
        return new Question(text, weights, Distinctions.of(text), figureAskedFor(text));
    }

    private static @Nullable Pattern figureAskedFor(String text) {
        if (ASKS_DURATION.matcher(text).find()) {
            return DURATION;
        }
        return ASKS_AMOUNT.matcher(text).find() ? AMOUNT : null;
    }

    /** Whether the question asks for a duration or an amount and none of the texts has one. */
    boolean lacksFigure(List<String> texts) {
        return figure != null && texts.stream().noneMatch(this::getsItsFigure);
    }

    /** Whether it asks for the figure of a place or of this year, and none of the texts has an amount of money. */
    boolean lacksLocalFigure(List<String> texts) {
        return figure != null
                && OF_A_PLACE_OR_TIME.matcher(text).find()
                && texts.stream().noneMatch(near -> MONEY.matcher(near).find());
    }

    /** Whether it asks for a telephone number, an address or opening hours and none of the texts has digits for one. */
    boolean lacksWhereabouts(List<String> texts) {
        return ASKS_WHEREABOUTS.matcher(text).find()
                && texts.stream().noneMatch(near -> WHEREABOUTS.matcher(near).find());
    }

    /** How rare the rarest word of the question is that none of the texts has; 0 if they have all. */
    double rarestMissing(List<String> texts) {
        Set<String> mentioned = new HashSet<>();
        texts.forEach(near -> mentioned.addAll(Terms.of(near)));
        double rarest = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            if (!mentioned.contains(term.getKey())) {
                rarest = Math.max(rarest, term.getValue());
            }
        }
        return rarest;
    }

    /** Whether the question asks for a duration or an amount and the text has one. */
    boolean getsItsFigure(String text) {
        return figure != null && figure.matcher(text).find();
    }

    /** Whether it asks what happens to who broke a rule. */
    boolean asksForSanction() {
        return ASKS_FOR_SANCTION.matcher(text).find();
    }

    /** Whether it asks for all there is: each item of a list answers a part of it only. */
    boolean asksForAll() {
        return ASKS_FOR_ALL.matcher(text).find();
    }

    Distinctions distinctions() {
        return distinctions;
    }

    /** Share of the question's matter that the text mentions, 0 to 1. */
    double coverage(String text) {
        if (weightSum == 0) {
            return 0;
        }
        Set<String> mentioned = new HashSet<>(Terms.of(text));
        double covered = 0;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            covered += mentioned.contains(term.getKey()) ? term.getValue() : 0;
        }
        return covered / weightSum;
    }
}
