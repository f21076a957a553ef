package org.niangjia.member.internal.roster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.batch.SheetRow;

/**
 * Which column of a sheet is what.
 *
 * @param columns by their place, from 0
 */
public record RosterColumns(List<RosterColumn> columns) {

    /** More columns than these are not offered. */
    public static final int SHOWN_MAX = 40;

    private static final Set<RosterColumn> NEEDED =
            EnumSet.of(RosterColumn.NAME, RosterColumn.NATIONAL_NUMBER, RosterColumn.PHONE);

    public RosterColumns {
        columns = List.copyOf(columns);
    }

    /** What {@link #asText} gave; what is no column any more is ignored. */
    static RosterColumns parse(String text) {
        return new RosterColumns(
                Arrays.stream(text.split(",", -1)).map(RosterColumn::of).toList());
    }

    String asText() {
        return columns.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public boolean has(RosterColumn column) {
        return columns.contains(column);
    }

    /** The columns without which no member can be entered and that nothing stands for. */
    public List<RosterColumn> missing() {
        return NEEDED.stream().filter(column -> !has(column)).toList();
    }

    /** The columns that stand in more than one place. */
    public List<RosterColumn> doubled() {
        return Arrays.stream(RosterColumn.values())
                .filter(column ->
                        column != RosterColumn.IGNORED && columns.indexOf(column) != columns.lastIndexOf(column))
                .toList();
    }

    /** What stands in the row for the column; empty if there is no such column. */
    String of(SheetRow row, RosterColumn column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : row.cell(place);
    }
}
