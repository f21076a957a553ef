package org.niangjia.engine.linkage.internal.table;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;

/**
 * One field of all records: those of the left table first, then those of the right one. Equal values have equal codes,
 * whichever table they stand in.
 */
public final class FieldValues {

    private final String name;
    private final ColumnKind kind;
    private final Values values;
    private final int[] codes;
    private final Frequencies frequencies;
    private final Function<FieldValues, Tokens> words;
    private final PartCounting counting;
    private final BitSet taken;
    private @Nullable Tokens tokens;
    private @Nullable PartCounts parts;
    /** Weak: what nobody works with any longer goes. */
    private final Map<Class<?>, WeakReference<Object>> readings = new HashMap<>();

    public FieldValues(String name, ColumnKind kind, ValuePool pool, int[] codes) {
        this(name, kind, pool, codes, new BitSet());
    }

    /** @param taken the rows whose value was taken from another field */
    public FieldValues(String name, ColumnKind kind, ValuePool pool, int[] codes, BitSet taken) {
        this(name, kind, pool, codes, Frequencies.of(pool, codes), Tokens::new, PartCounts::of, taken);
    }

    private FieldValues(String name, ColumnKind kind, Values values, int[] codes) {
        this(name, kind, values, codes, Frequencies.of(values, codes), Tokens::new, PartCounts::of);
    }

    /**
     * A part of the records.
     *
     * @param frequencies those of all records
     * @param words gives the words by what they weigh among all records
     * @param counting counts the parts of all records
     */
    FieldValues(
            String name,
            ColumnKind kind,
            Values values,
            int[] codes,
            Frequencies frequencies,
            Function<FieldValues, Tokens> words,
            PartCounting counting) {
        this(name, kind, values, codes, frequencies, words, counting, new BitSet());
    }

    private FieldValues(
            String name,
            ColumnKind kind,
            Values values,
            int[] codes,
            Frequencies frequencies,
            Function<FieldValues, Tokens> words,
            PartCounting counting,
            BitSet taken) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.codes = codes;
        this.frequencies = frequencies;
        this.words = words;
        this.counting = counting;
        this.taken = taken;
    }

    /** Counts the parts of a field. */
    @FunctionalInterface
    interface PartCounting {
        PartCounts count(FieldValues field, IntFunction<long[]> partsOf);
    }

    /** How often values occur among all records. */
    static final class Frequencies {

        private final int[] counts;
        private final int filled;
        private final int variety;

        /**
         * @param counts of rows, by code
         * @param filled how many rows have a value
         * @param variety how many distinct values there are
         */
        Frequencies(int[] counts, int filled, int variety) {
            this.counts = counts;
            this.filled = filled;
            this.variety = variety;
        }

        private static Frequencies of(Values values, int[] codes) {
            int[] counts = new int[values.size() + 1];
            for (int code : codes) {
                counts[code]++;
            }
            return new Frequencies(counts, codes.length - counts[0], values.size());
        }
    }

    /** A column of one table as a field. */
    public static FieldValues of(String name, ColumnKind kind, Column column) {
        int[] codes = new int[column.table().rows()];
        Arrays.setAll(codes, row -> column.table().code(row, column.number()));
        return new FieldValues(name, kind, column.pool(), codes);
    }

    /** A column of the left and one of the right table as one field. */
    public static FieldValues of(String name, ColumnKind kind, Column left, Column right) {
        int rows = left.table().rows();
        int[] joined = new int[right.pool().size() + 1];
        Values values = JoinedValues.of(left.pool(), right.pool(), joined);
        int[] codes = new int[rows + right.table().rows()];
        Arrays.setAll(
                codes,
                row -> row < rows
                        ? left.table().code(row, left.number())
                        : joined[right.table().code(row - rows, right.number())]);
        return new FieldValues(name, kind, values, codes);
    }

    /** A column of a table, from 0. */
    public record Column(RecordTable table, int number) {
        private ValuePool pool() {
            return table.pool(number);
        }
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

    /** Whether the row lacked a value and has that of another field instead. */
    public boolean isTaken(int row) {
        return taken.get(row);
    }

    /** How many distinct values there are: codes run from 1 to this. */
    public int distinct() {
        return values.size();
    }

    /** How many distinct values there are among all records, of which these may be a part. */
    public int variety() {
        return frequencies.variety;
    }

    /** How many of all records have a value. */
    public int filled() {
        return frequencies.filled;
    }

    public String value(int code) {
        return values.value(code);
    }

    /** How many of all records have the value. */
    public int count(int code) {
        return frequencies.counts[code];
    }

    /** What a function that several threads may call makes of the distinct values, by code, that of the empty value included. */
    public <T> T[] read(Function<String, T> function, IntFunction<T[]> array) {
        T[] read = array.apply(values.size() + 1);
        Arrays.parallelSetAll(read, code -> function.apply(values.value(code)));
        return read;
    }

    /** The words of its values, read at the first call. */
    public synchronized Tokens tokens() {
        if (tokens == null) {
            tokens = words.apply(this);
        }
        return tokens;
    }

    /**
     * The same, read once for all who ask as long as somebody works with it.
     *
     * @param type of the array, by which it is known
     */
    public synchronized <T> T[] reading(Class<T[]> type, Function<String, T> function, IntFunction<T[]> array) {
        WeakReference<Object> known = readings.get(type);
        Object there = known == null ? null : known.get();
        T[] reading = there == null ? read(function, array) : type.cast(there);
        readings.put(type, new WeakReference<>(reading));
        return reading;
    }

    /**
     * How many of all records have a part of their value in common, counted at the first call.
     *
     * @param partsOf the parts of a value, each by hash, by its code; several threads may call it
     */
    public synchronized PartCounts parts(IntFunction<long[]> partsOf) {
        if (parts == null) {
            parts = counting.count(this, partsOf);
        }
        return parts;
    }

    /** @throws IllegalStateException if they have not been counted */
    synchronized PartCounts countedParts() {
        if (parts == null) {
            throw new IllegalStateException("the parts of " + name + " have not been counted");
        }
        return parts;
    }

    /** The numbers that a function gives for the distinct values, by code; 0 for the empty one. */
    public int[] numbers(ToIntFunction<String> function) {
        int[] numbers = new int[values.size() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = function.applyAsInt(values.value(code));
        }
        return numbers;
    }
}
