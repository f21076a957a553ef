package org.niangjia.lecturer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How easily sentences are understood by who hears them once.
 *
 * @param lengthMean characters a sentence without signs; 0 if there is no sentence
 * @param longShare part of the sentences with more than {@value #LENGTH_GOOD} characters, 0 to 1
 * @param rareWords words of offices and characters beyond the 3,755 of everyday (GB/T 2312, level 1), each once, with
 *     a plainer word or an empty text
 */
public record ReadingLevel(double lengthMean, double longShare, List<RareWord> rareWords) {

    /** What a person hears without losing the thread, in characters. */
    public static final int LENGTH_GOOD = 30;

    private static final double EASY_MEAN = 24;
    private static final double EASY_LONG = 0.2;
    private static final double HARD_MEAN = 38;
    private static final double HARD_LONG = 0.5;
    private static final double EASY_RARE = 0.25;
    private static final Charset EVERYDAY = Charset.forName("GB2312");
    /** The rows of everyday characters in GB/T 2312, as the first of their two bytes. */
    private static final int FIRST_ROW = 0xb0;

    private static final int LAST_ROW = 0xd7;
    private static final Map<String, String> PLAIN = plain();

    /** A word that not everybody knows, and one that everybody does; empty if there is none. */
    public record RareWord(String word, String plain) {}

    /** What a writer is told. */
    public enum Grade {
        EASY,
        FAIR,
        HARD
    }

    public ReadingLevel {
        rareWords = List.copyOf(rareWords);
    }

    /** Of sentences, or of a script's. */
    public static ReadingLevel of(List<String> sentences) {
        int all = 0;
        int longOnes = 0;
        int told = 0;
        Map<String, String> rare = new LinkedHashMap<>();
        for (String sentence : sentences) {
            int length = (int)
                    sentence.codePoints().filter(Character::isLetterOrDigit).count();
            if (length > 0) {
                told++;
                all += length;
                longOnes += length > LENGTH_GOOD ? 1 : 0;
                addRare(sentence, rare);
            }
        }
        List<RareWord> words = new ArrayList<>();
        rare.forEach((word, plain) -> words.add(new RareWord(word, plain)));
        return new ReadingLevel(told == 0 ? 0 : (double) all / told, told == 0 ? 0 : (double) longOnes / told, words);
    }

    /**
     * For who hears it once.
     *
     * @param sentences how many there are
     */
    public Grade grade(int sentences) {
        if (lengthMean > HARD_MEAN || longShare > HARD_LONG) {
            return Grade.HARD;
        }
        boolean rare = rareWords.size() > EASY_RARE * Math.max(1, sentences);
        return lengthMean <= EASY_MEAN && longShare <= EASY_LONG && !rare ? Grade.EASY : Grade.FAIR;
    }

    private static void addRare(String sentence, Map<String, String> rare) {
        PLAIN.forEach((word, plain) -> {
            if (sentence.contains(word)) {
                rare.putIfAbsent(word, plain);
            }
        });
        sentence.codePoints()
                .filter(point -> Character.isIdeographic(point) && !isEveryday(point))
                .forEach(point -> rare.putIfAbsent(Character.toString(point), ""));
    }

    private static boolean isEveryday(int point) {
        byte[] place = Character.toString(point).getBytes(EVERYDAY);
        int row = Byte.toUnsignedInt(place[0]);
        return place.length == 2 && row >= FIRST_ROW && row <= LAST_ROW;
    }

    private static Map<String, String> plain() {
        try (InputStream words =
                Objects.requireNonNull(ReadingLevel.class.getResourceAsStream("/lecturer/plain-words.tsv"))) {
            Map<String, String> plain = new LinkedHashMap<>();
            for (String line : new String(words.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    String[] columns = line.split("\t", -1);
                    plain.put(columns[0], columns[1]);
                }
            }
            return Collections.unmodifiableMap(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
