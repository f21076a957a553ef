package org.niangjia.engine.studio.internal.pronunciation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readings of characters that stand for themselves, and of some words, by what stands beside them. */
final class Polyphones {

    /** How many characters before are looked at. */
    private static final int REACH = 12;

    private record Context(String reading, Pattern before, Pattern after) {

        boolean fits(String text, int place, int length) {
            String left = text.substring(Math.max(0, place - REACH), place);
            Matcher right = after.matcher(text).region(place + length, text.length());
            return before.matcher(left).find() && right.lookingAt();
        }
    }

    private final Map<String, List<Context>> contexts;

    private Polyphones(Map<String, List<Context>> contexts) {
        this.contexts = contexts;
    }

    static Polyphones read() {
        Map<String, List<Context>> contexts = new HashMap<>();
        for (List<String> row : Resource.rows("polyphones.tsv")) {
            String before = row.size() > 2 ? row.get(2) : "";
            String after = row.size() > 3 ? row.get(3) : "";
            contexts.computeIfAbsent(row.get(0), _ -> new ArrayList<>())
                    .add(new Context(row.get(1), Pattern.compile("(?:" + before + ")$"), Pattern.compile(after)));
        }
        return new Polyphones(contexts);
    }

    /** The reading of the character or word at a place of the text, or null if its usual one is right. */
    @Nullable
    String reading(String text, int place, String character) {
        return contexts.getOrDefault(character, List.of()).stream()
                .filter(context -> context.fits(text, place, character.length()))
                .map(Context::reading)
                .findFirst()
                .orElse(null);
    }
}
