package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.search.View;
import org.niangjia.engine.knowledge.internal.text.Terms;

/** What a question is about: its terms, weighted by how rare they are among the passages. */
final class Question {

    /** What makes a sentence a question and says nothing about its matter. */
    private static final Pattern FRAME = Pattern.compile("请问|怎么办|怎么样|怎么|怎样|如何|什么|是不是|能不能|可不可以|有没有|会不会"
            + "|可以吗|哪些|哪里|哪个|为什么|多少|多久|是否|应该|应当|吗|呢|啊|吧|呀|我们|我|你|您|他|她|的话|了");

    private final Map<String, Double> weights;
    private final double weightSum;

    private Question(Map<String, Double> weights) {
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
        return new Question(weights);
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
