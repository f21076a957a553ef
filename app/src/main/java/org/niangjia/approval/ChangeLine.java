package org.niangjia.approval;

import org.jspecify.annotations.Nullable;

/**
 * One line of what a change would do, as the second person reads it.
 *
 * @param label message key of what the line is about
 * @param value plain text, or a message key if {@code isKey}
 */
public record ChangeLine(String label, String value, boolean isKey) {

    public static ChangeLine text(String label, String value) {
        return new ChangeLine(label, value, false);
    }

    public static ChangeLine words(String label, String key) {
        return new ChangeLine(label, key, true);
    }

    /** The words of one value of an enumeration, under the key {@code <Type>.<VALUE>}; a dash for none. */
    public static ChangeLine words(String label, @Nullable Enum<?> value) {
        return value == null
                ? text(label, "–")
                : words(label, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
