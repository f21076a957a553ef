package org.niangjia.engine.linkage.internal.table;

import java.util.function.ToIntFunction;
import org.niangjia.engine.linkage.ColumnKind;

/**
 * One field of all records: those of the left table first, then those of the right one. Equal values have equal codes,
 * whichever table they stand in.
 */
public final class FieldValues {

    private final String name;
    private final ColumnKind kind;
    private final ValuePool pool;
    private final int[] codes;
    private final int[] counts;
    private final int filled;

    public FieldValues(String name, ColumnKind kind, ValuePool pool, int[] codes) {
        this.name = name;
        this.kind = kind;
        this.pool = pool;
        this.codes = codes;
        this.counts = new int[pool.size() + 1];
        for (int code : codes) {
            counts[code]++;
        }
        this.filled = codes.length - counts[0];
    }

    public String name() {
        return name;
    }

    public ColumnKind kind() {
        return kind;
    }

    public int code(int row) {
        return codes[row];
    }

    public int rows() {
        return codes.length;
    }

    /** How many distinct values there are. */
    public int distinct() {
        return pool.size();
    }

    /** How many rows have a value. */
    public int filled() {
        return filled;
    }

    public String value(int code) {
        return pool.value(code);
    }

    /** How many rows have the value. */
    public int count(int code) {
        return counts[code];
    }

    /** The numbers that a function gives for the distinct values, by code; 0 for the empty one. */
    public int[] numbers(ToIntFunction<String> function) {
        int[] numbers = new int[pool.size() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = function.applyAsInt(pool.value(code));
        }
        return numbers;
    }
}
