package org.niangjia.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree of reasons: why a machine or a person came to a result.
 *
 * <p>A node names its reason by a message code with facts, so that it can be said in any language, compared with the
 * reason of another day, and recomputed. Facts hold identifiers, figures and codes, never a name or a number of a person.
 *
 * @param code what is said, as a key of the message bundles; letters, digits, dots and hyphens
 * @param verdict whether this reason speaks for the result, against it, or only informs
 * @param facts named values that the words need, sorted by name
 * @param parts the reasons that this one rests on, in the order in which they were considered
 */
public record Because(String code, Verdict verdict, SortedMap<String, String> facts, List<Because> parts) {

    /** What a reason says about the result. */
    public enum Verdict {
        FOR,
        AGAINST,
        NOTE
    }

    /** @throws IllegalArgumentException if the code could not be a message key */
    public Because {
        if (!code.matches("[a-zA-Z0-9.\\-]+")) {
            throw new IllegalArgumentException("not a message code: " + code);
        }
        SortedMap<String, String> byName = new TreeMap<>();
        byName.putAll(facts);
        facts = Collections.unmodifiableSortedMap(byName);
        parts = List.copyOf(parts);
    }

    public static Because inFavour(String code) {
        return new Because(code, Verdict.FOR, new TreeMap<>(), List.of());
    }

    public static Because against(String code) {
        return new Because(code, Verdict.AGAINST, new TreeMap<>(), List.of());
    }

    public static Because note(String code) {
        return new Because(code, Verdict.NOTE, new TreeMap<>(), List.of());
    }

    /** The same reason with one more fact; a fact of the same name is replaced. */
    public Because with(String name, Object fact) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(name, String.valueOf(fact));
        return new Because(code, verdict, more, parts);
    }

    /** The same reason resting on one more part. */
    public Because and(Because part) {
        List<Because> more = new ArrayList<>(parts);
        more.add(part);
        return new Because(code, verdict, facts, more);
    }

    /** Whether this reason or one that it rests on has the code. */
    public boolean mentions(String wanted) {
        return code.equals(wanted) || parts.stream().anyMatch(part -> part.mentions(wanted));
    }

    /** Gives the words of one reason, without its parts. */
    @FunctionalInterface
    public interface Words {
        String of(String code, SortedMap<String, String> facts);
    }

    /** The whole tree in words: a line a reason, parts indented by two spaces, with ✓, ✗ or · for the verdict. */
    public String inWords(Words words) {
        StringBuilder lines = new StringBuilder();
        say(words, 0, lines);
        return lines.toString();
    }

    private void say(Words words, int depth, StringBuilder lines) {
        String mark = switch (verdict) {
            case FOR -> "✓ ";
            case AGAINST -> "✗ ";
            case NOTE -> "· ";
        };
        lines.append("  ".repeat(depth))
                .append(mark)
                .append(words.of(code, facts))
                .append('\n');
        parts.forEach(part -> part.say(words, depth + 1, lines));
    }

    /** One place where two trees differ: the codes from the root down, and what stands there on either side. */
    public record Difference(List<String> path, String before, String after) {}

    /** Where the other tree differs from this one, from the root down; empty if both are the same. */
    public List<Difference> differencesTo(Because other) {
        List<Difference> found = new ArrayList<>();
        compare(this, other, List.of(), found);
        return found;
    }

    private static void compare(Because before, Because after, List<String> above, List<Difference> found) {
        List<String> path = new ArrayList<>(above);
        path.add(before.code);
        if (!before.saysTheSameAs(after)) {
            found.add(new Difference(List.copyOf(path), before.headline(), after.headline()));
        }
        int shared = Math.min(before.parts.size(), after.parts.size());
        for (int i = 0; i < shared; i++) {
            compare(before.parts.get(i), after.parts.get(i), path, found);
        }
        before.parts.stream()
                .skip(shared)
                .forEach(part -> found.add(new Difference(List.copyOf(path), part.headline(), "")));
        after.parts.stream()
                .skip(shared)
                .forEach(part -> found.add(new Difference(List.copyOf(path), "", part.headline())));
    }

    private boolean saysTheSameAs(Because other) {
        return code.equals(other.code) && verdict == other.verdict && facts.equals(other.facts);
    }

    private String headline() {
        return verdict + " " + code + facts;
    }

    /**
     * The tree as one line of JSON with sorted facts: the same tree always gives the same bytes.
     *
     * @throws IllegalArgumentException if reasons are nested deeper than 64 below the root
     */
    public String toJson() {
        return BecauseJson.write(this);
    }

    /** @throws IllegalArgumentException if the text is not what {@link #toJson} writes */
    public static Because fromJson(String json) {
        return BecauseJson.read(json);
    }
}
