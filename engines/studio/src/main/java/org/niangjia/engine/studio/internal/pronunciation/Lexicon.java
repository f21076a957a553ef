package org.niangjia.engine.studio.internal.pronunciation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with their readings and how often they are met, and the usual reading of each character. */
final class Lexicon {

    private static final double ALL_COUNTS = 60_000_000;
    /** For a word that a dictionary has and the counts have not, and for a character that no count knows. */
    private static final int RARE_WORD = 5;

    private static final int RARE_CHARACTER = 50;

    /** In fewer words a reading may be a slip of a dictionary. */
    private static final int SURE_WORDS = 2;

    private final Map<String, Word> words = new HashMap<>();
    private final Map<Integer, String> readings = new HashMap<>();
    private int longest = 1;

    private Lexicon() {}

    static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        for (List<String> row : Resource.rows("readings.tsv")) {
            String reading = row.get(0).intern();
            row.get(1).codePoints().forEach(character -> lexicon.readings.put(character, reading));
        }
        Resource.rows("words.tsv").forEach(lexicon::add);
        Resource.rows("union-words.tsv").forEach(lexicon::add);
        return lexicon;
    }

    private void add(List<String> row) {
        String word = row.get(0);
        List<String> reading = row.get(1).isEmpty()
                ? List.of()
                : Arrays.stream(row.get(1).split(" ")).map(String::intern).toList();
        words.put(word, new Word(reading, cost(Math.max(Integer.parseInt(row.get(2)), RARE_WORD))));
        longest = Math.max(longest, word.codePointCount(0, word.length()));
    }

    private static double cost(int count) {
        return -Math.log(count / ALL_COUNTS);
    }

    @Nullable
    Word find(String word) {
        return words.get(word);
    }

    /** The cost of a character that stands for itself. */
    double costOfCharacter(String character) {
        Word word = words.get(character);
        return word == null ? cost(RARE_CHARACTER) : word.cost();
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    /** The usual reading of a character, or null if no source has one. */
    @Nullable
    String reading(int character) {
        return readings.get(character);
    }

    /** The readings in words of each character that has several, those of more words first. */
    Map<Integer, List<String>> severalReadings() {
        Map<Integer, Map<String, Integer>> counted = new HashMap<>();
        readings.forEach((character, usual) ->
                counted.computeIfAbsent(character, _ -> new HashMap<>()).put(usual, SURE_WORDS));
        words.forEach((word, entry) -> {
            int[] characters = word.codePoints().toArray();
            for (int place = 0; place < entry.reading().size(); place++) {
                counted.computeIfAbsent(characters[place], _ -> new HashMap<>())
                        .merge(entry.reading().get(place), 1, Integer::sum);
            }
        });
        Map<Integer, List<String>> several = new HashMap<>();
        counted.forEach((character, counts) -> {
            List<String> sure = counts.entrySet().stream()
                    .filter(each -> each.getValue() >= SURE_WORDS)
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (sure.size() > 1) {
                several.put(character, sure);
            }
        });
        return several;
    }
}
