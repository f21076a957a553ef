package org.niangjia.engine.population.internal.register;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.internal.Dice;

/**
 * What a list looks like: its columns after the first, which numbers the rows.
 *
 * @param idHeading of the first column
 * @param idPrefix of its values
 * @param marked whether the file begins with a byte order mark, as spreadsheets write it
 * @param order of birth days
 */
record Form(
        OfficeList list,
        String idHeading,
        String idPrefix,
        Charset encoding,
        boolean marked,
        DateTimeFormatter order,
        List<Column> columns) {

    /** What a row is about. */
    record Subject(Written written, Resident resident, Household household, Dice dice) {}

    /** Gives the text of a cell. */
    @FunctionalInterface
    interface Cell {
        String of(Subject subject);
    }

    /**
     * A column.
     *
     * @param likeMembers heading of the column of the members' list that holds the same; null if none does
     * @param plain the cell as the members' list would write it
     */
    record Column(String heading, @Nullable String likeMembers, Cell cell, Cell plain) {

        static Column of(String heading, Cell cell) {
            return new Column(heading, null, cell, cell);
        }

        static Column of(String heading, String likeMembers, Cell cell) {
            return new Column(heading, likeMembers, cell, cell);
        }
    }

    List<Column> columnsLikeMembers() {
        return columns.stream().filter(column -> column.likeMembers() != null).toList();
    }
}
