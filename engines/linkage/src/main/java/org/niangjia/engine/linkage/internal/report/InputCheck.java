package org.niangjia.engine.linkage.internal.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.normal.Days;
import org.niangjia.engine.linkage.internal.normal.NationalNumber;
import org.niangjia.engine.linkage.internal.normal.RoundedNumbers;

/**
 * Looks for what is wrong with a column: told by number and by the first row, never by value.
 *
 * @param clock tells which days of birth lie in the future
 */
record InputCheck(RecordTable table, Clock clock) {

    private static final int SHARED_BY_MANY = 20;

    /**
     * Something wrong.
     *
     * @param key of its text
     * @param records that have it
     * @param firstRow the first of them, from 1
     */
    record Problem(String key, long records, int firstRow) {}

    /** Share of the rows that have a value. */
    double filled(int column) {
        int filled = 0;
        for (int row = 0; row < table.rows(); row++) {
            filled += table.code(row, column) == 0 ? 0 : 1;
        }
        return (double) filled / table.rows();
    }

    /** @param kind null if the column is not compared */
    List<Problem> problems(int column, @Nullable ColumnKind kind, boolean isId) {
        List<Problem> problems = new ArrayList<>();
        int[] counts = new int[table.pool(column).size() + 1];
        for (int row = 0; row < table.rows(); row++) {
            counts[table.code(row, column)]++;
        }
        if (isId) {
            find("empty-id", column, counts, code -> code == 0).ifPresent(problems::add);
            find("twice", column, counts, code -> code != 0 && counts[code] > 1).ifPresent(problems::add);
        }
        byValue("unreadable", column, counts, value -> value.indexOf('\uFFFD') >= 0)
                .ifPresent(problems::add);
        if (kind != null && RoundedNumbers.mayBeIn(kind)) {
            byValue("rounded", column, counts, RoundedNumbers::isOne).ifPresent(problems::add);
        }
        if (kind == ColumnKind.NATIONAL_NUMBER) {
            NationalNumber.@Nullable State[] states = states(column);
            find("number", column, counts, code -> states[code] == NationalNumber.State.WRONG)
                    .ifPresent(problems::add);
            find("masked", column, counts, code -> states[code] == NationalNumber.State.MASKED)
                    .ifPresent(problems::add);
            find("completed", column, counts, code -> states[code] == NationalNumber.State.COMPLETED)
                    .ifPresent(problems::add);
        }
        if (kind == ColumnKind.DATE) {
            byValue(
                            "day",
                            column,
                            counts,
                            value -> Days.of(value).filter(Days::isReal).isEmpty())
                    .ifPresent(problems::add);
        }
        if (kind == ColumnKind.NATIONAL_NUMBER
                || kind == ColumnKind.NUMBER
                || kind == ColumnKind.PHONE
                || kind == ColumnKind.EMAIL) {
            find("shared", column, counts, code -> code != 0 && counts[code] >= SHARED_BY_MANY)
                    .ifPresent(problems::add);
        }
        return problems;
    }

    /** By code; null for what is empty or was rounded. */
    private NationalNumber.@Nullable State[] states(int column) {
        NationalNumber.@Nullable State[] states =
                new NationalNumber.State[table.pool(column).size() + 1];
        IntStream.range(1, states.length).parallel().forEach(code -> {
            String value = table.pool(column).value(code);
            states[code] = RoundedNumbers.isOne(value)
                    ? null
                    : NationalNumber.of(value, clock).state();
        });
        return states;
    }

    private Optional<Problem> byValue(String key, int column, int[] counts, Predicate<String> wrong) {
        boolean[] wrongCodes = new boolean[counts.length];
        IntStream.range(1, counts.length)
                .parallel()
                .forEach(
                        code -> wrongCodes[code] = wrong.test(table.pool(column).value(code)));
        return find(key, column, counts, code -> wrongCodes[code]);
    }

    private Optional<Problem> find(String key, int column, int[] counts, java.util.function.IntPredicate wrong) {
        long records = 0;
        for (int code = 0; code < counts.length; code++) {
            records += wrong.test(code) ? counts[code] : 0;
        }
        for (int row = 0; row < table.rows() && records > 0; row++) {
            if (wrong.test(table.code(row, column))) {
                return Optional.of(new Problem(key, records, row + 1));
            }
        }
        return Optional.empty();
    }
}
