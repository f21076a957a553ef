package org.niangjia.engine.linkage.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.normal.Spelling;

/**
 * The words of a field's values: Latin words of two letters or more, numbers, and pairs of neighbouring Chinese characters. The
 * weight of a word is the logarithm of how rarely it occurs. Words are numbered from the most frequent to the rarest, equally frequent
 * ones by their letters: frequent ones then take little memory, and no number depends on the order of the values.
 */
public final class Tokens {

    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    private static final int LONG = 4;
    private static final int MANY = 1 << 12;

    private final String[] texts;
    /** The ascending numbers of a value as their differences, seven bits a byte: a third of the memory. */
    private final byte[][] tokens;

    private final int[] counts;
    private final double[] weights;
    private final BitSet longOnes = new BitSet();

    public Tokens(FieldValues values) {
        this(values, found -> found.rowsWithWord(values));
    }

    /**
     * The words of a guest and of some of those among whom it is.
     *
     * @param guest code of its value
     * @param rowsWithWord how many others have a word
     */
    Tokens(FieldValues values, int guest, ToIntFunction<String> rowsWithWord) {
        this(values, found -> {
            int[] rows = Arrays.stream(found.texts).mapToInt(rowsWithWord).toArray();
            for (int token : unpacked(found.tokens[guest])) {
                rows[token]++;
            }
            return rows;
        });
    }

    /** @param counting says in how many rows each word occurs */
    private Tokens(FieldValues values, Function<Found, int[]> counting) {
        Found found = Found.in(values);
        int[] rows = counting.apply(found);
        int[] ranked = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer token) -> -rows[token])
                        .thenComparing(token -> found.texts[token]))
                .mapToInt(Integer::intValue)
                .toArray();
        texts = IntStream.of(ranked).mapToObj(token -> found.texts[token]).toArray(String[]::new);
        counts = IntStream.of(ranked).map(token -> rows[token]).toArray();
        tokens = found.numberedAnew(ranked);
        weights = weights(values);
        noteLongOnes();
    }

    /** The words of all values, numbered as they were met, which several threads do. */
    private static final class Found {

        private final String[] texts;
        private final byte[][] tokens;

        private Found(String[] texts, byte[][] tokens) {
            this.texts = texts;
            this.tokens = tokens;
        }

        static Found in(FieldValues values) {
            byte[][] tokens = new byte[values.distinct() + 1][];
            Map<String, Integer> numbers = new ConcurrentHashMap<>();
            AtomicInteger next = new AtomicInteger();
            codes(tokens)
                    .forEach(code -> tokens[code] = packed(words(Spelling.words(values.value(code))).stream()
                            .mapToInt(word -> numbers.computeIfAbsent(word, unknown -> next.getAndIncrement()))));
            String[] texts = new String[numbers.size()];
            numbers.forEach((text, number) -> texts[number] = text);
            return new Found(texts, tokens);
        }

        private static IntStream codes(byte[][] tokens) {
            IntStream codes = IntStream.range(0, tokens.length);
            return tokens.length < MANY ? codes : codes.parallel();
        }

        int[] rowsWithWord(FieldValues values) {
            int[] rows = new int[texts.length];
            for (int code = 0; code < tokens.length; code++) {
                for (int token : unpacked(tokens[code])) {
                    rows[token] += values.count(code);
                }
            }
            return rows;
        }

        /** @param ranked all words, by the numbers that they had, in the order of those that they get */
        byte[][] numberedAnew(int[] ranked) {
            int[] numbers = new int[ranked.length];
            for (int number = 0; number < ranked.length; number++) {
                numbers[ranked[number]] = number;
            }
            codes(tokens)
                    .forEach(code -> tokens[code] =
                            packed(IntStream.of(unpacked(tokens[code])).map(token -> numbers[token])));
            return tokens;
        }
    }

    private double[] weights(FieldValues values) {
        return IntStream.of(counts)
                .mapToDouble(count -> Math.log((values.filled() + 1.0) / count))
                .toArray();
    }

    private void noteLongOnes() {
        for (int token = 0; token < texts.length; token++) {
            longOnes.set(token, texts[token].length() >= LONG);
        }
    }

    private static List<String> words(String text) {
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
        return words;
    }

    /** The distinct words of a value, as ascending numbers. */
    public int[] of(int code) {
        return unpacked(tokens[code]);
    }

    private static int[] unpacked(byte[] packed) {
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

    private static byte[] packed(IntStream numbers) {
        int[] ascending = numbers.sorted().distinct().toArray();
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

    /** How many distinct words there are; they are numbered from 0, the rarest last. */
    public int distinct() {
        return texts.length;
    }

    public String text(int token) {
        return texts[token];
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
