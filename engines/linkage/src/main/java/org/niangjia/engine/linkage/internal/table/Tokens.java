package org.niangjia.engine.linkage.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/**
 * The words of a field's values: Latin words of two letters or more, numbers, and pairs of neighbouring Chinese characters. The
 * weight of a word is the logarithm of how rarely it occurs.
 */
public final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final int[][] tokens;
    private final int[] counts;
    private final double[] weights;

    public Tokens(FieldValues values) {
        tokens = new int[values.distinct() + 1][];
        tokens[0] = new int[0];
        for (int code = 1; code < tokens.length; code++) {
            tokens[code] = split(Spelling.words(values.value(code)));
        }
        counts = new int[texts.size()];
        for (int code = 1; code < tokens.length; code++) {
            for (int token : tokens[code]) {
                counts[token] += values.count(code);
            }
        }
        weights = IntStream.of(counts)
                .mapToDouble(count -> Math.log((values.filled() + 1.0) / count))
                .toArray();
    }

    private int[] split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (Spelling.hasHan(word)) {
                for (int i = 0; i < Math.max(1, word.length() - 1); i++) {
                    words.add(word.substring(i, Math.min(i + 2, word.length())));
                }
            } else if (word.length() > 1 || NUMBER.matcher(word).matches()) {
                words.add(word);
            }
        }
        return words.stream()
                .mapToInt(word -> codes.computeIfAbsent(word, unknown -> {
                    texts.add(unknown);
                    return texts.size() - 1;
                }))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The distinct words of a value, as ascending numbers. */
    public int[] of(int code) {
        return tokens[code];
    }

    public String text(int token) {
        return texts.get(token);
    }

    /** In how many rows the word occurs. */
    public int count(int token) {
        return counts[token];
    }

    public double weight(int token) {
        return weights[token];
    }

    public double weight(int[] all) {
        double sum = 0;
        for (int token : all) {
            sum += weights[token];
        }
        return sum;
    }
}
