package org.niangjia.engine.studio.internal.lips;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Viseme;

/**
 * The shapes of the mouth in a syllable of pinyin: that of its initial, if the eye can see one, and those of its final.
 *
 * @param initial null for g, k, h and none, which are spoken with the mouth of what follows
 * @param finals at least one
 * @param main the index of the vowel among the finals
 */
public record Shapes(@Nullable Viseme initial, List<Viseme> finals, int main) {

    private static final List<String> INITIALS = List.of(
            "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s");
    private static final Map<String, List<Viseme>> FINALS = Map.ofEntries(
            Map.entry("a", List.of(Viseme.A)),
            Map.entry("ai", List.of(Viseme.A, Viseme.I)),
            Map.entry("an", List.of(Viseme.A)),
            Map.entry("ang", List.of(Viseme.A)),
            Map.entry("ao", List.of(Viseme.A, Viseme.O)),
            Map.entry("o", List.of(Viseme.O)),
            Map.entry("ou", List.of(Viseme.O, Viseme.U)),
            Map.entry("e", List.of(Viseme.E)),
            Map.entry("ei", List.of(Viseme.E, Viseme.I)),
            Map.entry("en", List.of(Viseme.E)),
            Map.entry("eng", List.of(Viseme.E)),
            Map.entry("er", List.of(Viseme.E)),
            Map.entry("i", List.of(Viseme.I)),
            Map.entry("ia", List.of(Viseme.I, Viseme.A)),
            Map.entry("ie", List.of(Viseme.I, Viseme.E)),
            Map.entry("iao", List.of(Viseme.I, Viseme.A, Viseme.O)),
            Map.entry("iu", List.of(Viseme.I, Viseme.O)),
            Map.entry("ian", List.of(Viseme.I, Viseme.A)),
            Map.entry("in", List.of(Viseme.I)),
            Map.entry("iang", List.of(Viseme.I, Viseme.A)),
            Map.entry("ing", List.of(Viseme.I)),
            Map.entry("iong", List.of(Viseme.YU, Viseme.U)),
            Map.entry("io", List.of(Viseme.I, Viseme.O)),
            Map.entry("u", List.of(Viseme.U)),
            Map.entry("ua", List.of(Viseme.U, Viseme.A)),
            Map.entry("uo", List.of(Viseme.U, Viseme.O)),
            Map.entry("uai", List.of(Viseme.U, Viseme.A, Viseme.I)),
            Map.entry("ui", List.of(Viseme.U, Viseme.E, Viseme.I)),
            Map.entry("uan", List.of(Viseme.U, Viseme.A)),
            Map.entry("un", List.of(Viseme.U, Viseme.E)),
            Map.entry("uang", List.of(Viseme.U, Viseme.A)),
            Map.entry("ong", List.of(Viseme.U)),
            Map.entry("ueng", List.of(Viseme.U, Viseme.E)),
            Map.entry("v", List.of(Viseme.YU)),
            Map.entry("ve", List.of(Viseme.YU, Viseme.E)),
            Map.entry("van", List.of(Viseme.YU, Viseme.A)),
            Map.entry("vn", List.of(Viseme.YU)));

    /** @param pinyin a syllable with a tone digit and v for ü; what is no syllable is spoken half open */
    public static Shapes of(String pinyin) {
        String letters = pinyin.replaceAll("\\d", "");
        String initial =
                INITIALS.stream().filter(letters::startsWith).findFirst().orElse("");
        List<Viseme> finals = FINALS.getOrDefault(ending(initial, letters), List.of(Viseme.E));
        return new Shapes(shape(initial), finals, main(finals));
    }

    /** The final as it is spoken: yan is ian, ju is jü, wei is uei. */
    private static String ending(String initial, String letters) {
        String ending = letters.substring(initial.length());
        if (initial.isEmpty()) {
            return withoutInitial(ending);
        }
        boolean palatal = "jqx".contains(initial);
        return palatal && ending.startsWith("u") ? "v" + ending.substring(1) : ending;
    }

    private static String withoutInitial(String ending) {
        return switch (ending) {
            case "yi", "yin", "ying" -> ending.substring(1);
            case "yu" -> "v";
            case "yue" -> "ve";
            case "yuan" -> "van";
            case "yun" -> "vn";
            case "you" -> "iu";
            case "yong" -> "iong";
            case "wu" -> "u";
            case "wei" -> "ui";
            case "wen" -> "un";
            case "weng" -> "ueng";
            default ->
                ending.startsWith("y")
                        ? "i" + ending.substring(1)
                        : ending.startsWith("w") ? "u" + ending.substring(1) : ending;
        };
    }

    private static @Nullable Viseme shape(String initial) {
        return switch (initial) {
            case "b", "p", "m" -> Viseme.BILABIAL;
            case "f" -> Viseme.LABIODENTAL;
            case "d", "t", "n", "l" -> Viseme.ALVEOLAR;
            case "zh", "ch", "sh", "r", "z", "c", "s", "j", "q", "x" -> Viseme.SIBILANT;
            default -> null;
        };
    }

    /** The most open one is the vowel. */
    private static int main(List<Viseme> finals) {
        int main = 0;
        for (int index = 1; index < finals.size(); index++) {
            if (Opening.of(finals.get(index)) > Opening.of(finals.get(main))) {
                main = index;
            }
        }
        return main;
    }

    public Viseme vowel() {
        return finals.get(main);
    }
}
