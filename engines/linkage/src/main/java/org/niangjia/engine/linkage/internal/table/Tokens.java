package org.niangjia.engine.linkage.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/**
 * The words of a field's values: Latin words of two letters or more, numbers, and pairs of neighbouring Chinese characters. The
 * weight of a word is the logarithm of how rarely it occurs.
 */
public final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    private static final int LONG = 4;

    private final List<String> texts = new ArrayList<>();
    /** The ascending numbers of a value as their differences, seven bits a byte: a third of the memory. */
    private final byte[][] tokens;

    private final int[] counts;
    private final double[] weights;
    private final BitSet longOnes = new BitSet();

    public Tokens(FieldValues values) {
        tokens = new byte[values.distinct() + 1][];
        Map<String, Integer> codes = new HashMap<>();
        int[] counted = new int[1024];
        for (int code = 0; code < tokens.length; code++) {
            int[] split = split(Spelling.words(values.value(code)), codes);
            tokens[code] = packed(split);
            if (texts.size() > counted.length) {
                counted = Arrays.copyOf(counted, texts.size() * 2);
            }
            for (int token : split) {
                counted[token] += values.count(code);
            }
        }
        counts = Arrays.copyOf(counted, texts.size());
        weights = weights(values);
        noteLongOnes();
    }

    /**
     * The words of a guest and of some of those among whom it is.
     *
     * @param guest code of its value
     * @param rowsWithWord how many others have a word
     */
    Tokens(FieldValues values, int guest, ToIntFunction<String> rowsWithWord) {
        tokens = new byte[values.distinct() + 1][];
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code < tokens.length; code++) {
            tokens[code] = packed(split(Spelling.words(values.value(code)), codes));
        }
        counts = texts.stream().mapToInt(rowsWithWord).toArray();
        for (int token : of(guest)) {
            counts[token]++;
        }
        weights = weights(values);
        noteLongOnes();
    }

    private double[] weights(FieldValues values) {
        return IntStream.of(counts)
                .mapToDouble(count -> Math.log((values.filled() + 1.0) / count))
                .toArray();
    }

    private void noteLongOnes() {
        for (int token = 0; token < texts.size(); token++) {
            longOnes.set(token, texts.get(token).length() >= LONG);
        }
    }

    private int[] split(String text, Map<String, Integer> codes) {
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
        byte[] packed = tokens[code];
        int count = 0;
        for (byte part : packed) {
            count += part >= 0 ? 1 : 0;
        }
        int[] all = new int[count];
        int at = 0;
        int before = 0;
        for (int i = 0; i < count; i++) {
            int difference = 0;
            int shift = 0;
            byte part;
            do {
                part = packed[at++];
                difference |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            before += difference;
            all[i] = before;
        }
        return all;
    }

    private static byte[] packed(int[] ascending) {
        byte[] packed = new byte[ascending.length * 5];
        int at = 0;
        int before = 0;
        for (int token : ascending) {
            int difference = token - before;
            for (; difference >= 0x80; difference >>>= 7) {
                packed[at++] = (byte) (difference | 0x80);
            }
            packed[at++] = (byte) difference;
            before = token;
        }
        return Arrays.copyOf(packed, at);
    }

    /** How many distinct words there are; they are numbered from 0. */
    public int distinct() {
        return texts.size();
    }

    public String text(int token) {
        return texts.get(token);
    }

    /** Whether it has four letters or more. */
    public boolean isLong(int token) {
        return longOnes.get(token);
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
