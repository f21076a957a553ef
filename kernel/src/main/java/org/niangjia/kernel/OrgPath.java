package org.niangjia.kernel;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a union in the tree: the segments from the root down, each closed by a dot, such as {@code yj.01.0103.}.
 *
 * <p>Compared byte by byte (collation C), all paths of a subtree lie in the half-open range from {@link #value} to {@link
 * #end}; row-level security uses that range because it can run on an index.
 */
public record OrgPath(String value) implements Serializable, Comparable<OrgPath> {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,16}\\.){1,16}");
    private static final Pattern SEGMENT = Pattern.compile("[0-9a-z]{1,16}");

    /** @throws IllegalArgumentException unless there are 1 to 16 segments of 1 to 16 small letters or digits */
    public OrgPath {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a union path: " + value);
        }
    }

    /** @throws IllegalArgumentException if the segment is not 1 to 16 small letters or digits */
    public static OrgPath root(String segment) {
        return new OrgPath(checked(segment) + ".");
    }

    /** @throws IllegalArgumentException if the segment is not 1 to 16 small letters or digits, or the tree too deep */
    public OrgPath child(String segment) {
        return new OrgPath(value + checked(segment) + ".");
    }

    private static String checked(String segment) {
        if (!SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("not a path segment: " + segment);
        }
        return segment;
    }

    /** The first string after every path of this subtree: the last dot replaced by a slash, its successor in ASCII. */
    public String end() {
        return value.substring(0, value.length() - 1) + "/";
    }

    /** The path one level up, or null at the root. */
    public @Nullable OrgPath parent() {
        int dot = value.lastIndexOf('.', value.length() - 2);
        return dot < 0 ? null : new OrgPath(value.substring(0, dot + 1));
    }

    /** Whether the other path is this one or lies below it. */
    public boolean covers(OrgPath other) {
        return other.value.startsWith(value);
    }

    /** Number of segments, 1 at the root. */
    public int depth() {
        return (int) value.chars().filter(c -> c == '.').count();
    }

    @Override
    public int compareTo(OrgPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
