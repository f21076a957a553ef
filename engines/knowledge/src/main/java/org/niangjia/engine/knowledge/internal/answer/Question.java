package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final Map<String, Double> weights;
    private final double weightSum;
    private final Distinctions distinctions;
    private final @Nullable Pattern figure;

    private Question(Map<String, Double> weights, Distinctions distinctions, @Nullable Pattern figure) {
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
        return new Question(weights, Distinctions.of(text), figureAskedFor(text));
    }

    private static @Nullable Pattern figureAskedFor(String text) {
        if (ASKS_DURATION.matcher(text).find()) {
            return DURATION;
        }
        return ASKS_AMOUNT.matcher(text).find() ? AMOUNT : null;
    }

    /** Whether the question asks for a duration or an amount and the text has one. */
    boolean getsItsFigure(String text) {
        return figure != null && figure.matcher(text).find();
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
