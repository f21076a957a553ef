package org.niangjia.engine.linkage.internal.table;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Finds the number of a text among numbered texts; takes eight bytes for each, as the texts themselves lie elsewhere. */
public final class TextIndex {

    private final IntFunction<String> texts;
    /** Hash in the upper half, number in the lower, ascending. */
    private final long[] entries;

    /**
     * @param first the lowest number
     * @param count how many texts there are
     */
    public TextIndex(int first, int count, IntFunction<String> texts) {
        this.texts = texts;
        this.entries = new long[count];
        Arrays.parallelSetAll(entries, i -> entry(texts.apply(first + i), first + i));
        Arrays.parallelSort(entries);
    }

    private static long entry(String text, int number) {
        return ((long) text.hashCode() << 32) | number;
    }

    /** The number of a text; -1 if it is not there. */
    public int find(String text) {
        int at = Arrays.binarySearch(entries, entry(text, 0));
        for (int i = at < 0 ? -at - 1 : at; i < entries.length && (int) (entries[i] >> 32) == text.hashCode(); i++) {
            int number = (int) entries[i];
            if (texts.apply(number).equals(text)) {
                return number;
            }
        }
        return -1;
    }
}
