package org.niangjia.engine.studio.internal.pronunciation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * From characters to pinyin. The text is cut into the words that are likeliest together; a word brings its reading, and
 * a character that stands for itself is read by what stands beside it.
 */
public final class Pronunciation {

    private static final int SHORTEST_COMPOUND = 3;

    private final Lexicon lexicon = Lexicon.read();
    private final Polyphones polyphones = Polyphones.read();

    private static final class Shared {
        static final Pronunciation INSTANCE = new Pronunciation();
    }

    /** Only a desk asks for these. */
    private static final class Several {
        static final Map<Integer, List<String>> READINGS = shared().lexicon.severalReadings();
    }

    private Pronunciation() {}

    /** The one pronunciation; its tables are read when it is first asked for, which takes some tenths of a second. */
    public static Pronunciation shared() {
        return Shared.INSTANCE;
    }

    /**
     * The readings before any change of tone.
     *
     * @param text Chinese characters without a pause among them
     * @return as many as the text has code points
     */
    public List<Reading> read(String text) {
        int[] starts = starts(text);
        int characters = starts.length - 1;
        List<Reading> readings = new ArrayList<>(characters);
        int[] ends = ends(text, starts, characters);
        for (int begin = 0; begin < characters; begin = ends[begin]) {
            readings.addAll(word(text, starts, begin, ends[begin]));
        }
        return readings;
    }

    /** All readings of a character that has several, those of more words first; none of any other. */
    public List<String> readings(int character) {
        return Several.READINGS.getOrDefault(character, List.of());
    }

    private List<Reading> word(String text, int[] starts, int begin, int end) {
        String word = text.substring(starts[begin], starts[end]);
        List<String> pinyin = end - begin == 1 ? List.of() : known(text, starts[begin], word);
        List<Reading> readings = new ArrayList<>(end - begin);
        for (int index = begin; index < end; index++) {
            String character = text.substring(starts[index], starts[index + 1]);
            String read = pinyin.isEmpty()
                    ? alone(text, starts[index], character, end - begin == 1)
                    : pinyin.get(index - begin);
            readings.add(new Reading(character, read, index == begin));
        }
        return readings;
    }

    /** The reading of a word of several characters, or none if each has its usual one. */
    private List<String> known(String text, int place, String word) {
        String byContext = polyphones.reading(text, place, word);
        if (byContext != null) {
            return List.of(byContext.split(" "));
        }
        Word entry = lexicon.find(word);
        if (entry == null || !entry.reading().isEmpty() || word.length() < SHORTEST_COMPOUND) {
            return entry == null ? List.of() : entry.reading();
        }
        return compound(word);
    }

    /** A long word that brings no reading of its own sounds as the words in it do: 心脏病 as 心脏 and 病. */
    private List<String> compound(String word) {
        int[] starts = starts(word);
        int characters = starts.length - 1;
        int[] ends = ends(word, starts, characters - 1);
        List<String> pinyin = new ArrayList<>(characters);
        for (int begin = 0; begin < characters; begin = ends[begin]) {
            Word part = lexicon.find(word.substring(starts[begin], starts[ends[begin]]));
            List<String> read = part == null || ends[begin] - begin == 1 ? List.of() : part.reading();
            for (int index = begin; index < ends[begin]; index++) {
                pinyin.add(read.isEmpty() ? usual(word.codePointAt(starts[index])) : read.get(index - begin));
            }
        }
        return pinyin;
    }

    private String alone(String text, int place, String character, boolean ownWord) {
        String byContext = ownWord ? polyphones.reading(text, place, character) : null;
        return byContext == null ? usual(character.codePointAt(0)) : byContext;
    }

    private String usual(int character) {
        return Objects.requireNonNullElse(lexicon.reading(character), "");
    }

    /**
     * For each character that begins a word, where the word ends: the path of the least cost from the end to here.
     *
     * @param longest how many characters a word may have
     */
    private int[] ends(String text, int[] starts, int longest) {
        int characters = starts.length - 1;
        double[] costs = new double[characters + 1];
        int[] ends = new int[characters];
        for (int begin = characters - 1; begin >= 0; begin--) {
            costs[begin] = lexicon.costOfCharacter(text.substring(starts[begin], starts[begin + 1])) + costs[begin + 1];
            ends[begin] = begin + 1;
            int last = Math.min(characters, begin + Math.min(longest, lexicon.longest()));
            for (int end = begin + 2; end <= last; end++) {
                Word word = lexicon.find(text.substring(starts[begin], starts[end]));
                if (word != null && word.cost() + costs[end] < costs[begin]) {
                    costs[begin] = word.cost() + costs[end];
                    ends[begin] = end;
                }
            }
        }
        return ends;
    }

    private static int[] starts(String text) {
        int[] starts = new int[text.codePointCount(0, text.length()) + 1];
        Arrays.setAll(starts, index -> index);
        if (starts.length - 1 != text.length()) {
            for (int index = 1; index < starts.length; index++) {
                starts[index] = text.offsetByCodePoints(starts[index - 1], 1);
            }
        }
        return starts;
    }
}
