package org.niangjia.member.web.roster;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.internal.roster.RosterColumn;
import org.niangjia.member.internal.roster.RosterColumns;
import org.niangjia.member.internal.roster.RosterDesk;
import org.niangjia.organisation.UnionNode;

/**
 * How a roster will be read, to be looked at and corrected.
 *
 * @param chosen as the file was recognised, or as the person chose
 * @param union that was chosen for rows that name none; null if none was
 * @param unions that can be chosen
 * @param problem message key of why it wasn't started; null if there is none
 * @param about the columns that the problem is about
 */
public record RosterPage(
        RosterDesk.Preview preview,
        RosterColumns chosen,
        @Nullable UUID union,
        List<UnionNode> unions,
        @Nullable String problem,
        List<RosterColumn> about) {

    /**
     * A column that holds anything.
     *
     * @param place from 0
     * @param letter as a spreadsheet program names it, such as C
     * @param heading empty if there is none
     * @param samples the texts of the first rows
     */
    public record Column(int place, String letter, String heading, List<String> samples, RosterColumn chosen) {}

    /** The columns that hold anything, in their order. */
    public List<Column> columns() {
        return IntStream.range(0, chosen.columns().size())
                .mapToObj(this::column)
                .filter(column ->
                        !column.heading().isEmpty() || !column.samples().isEmpty())
                .toList();
    }

    private Column column(int place) {
        List<String> headings = preview.headings();
        return new Column(
                place,
                letterOf(place),
                place < headings.size() ? headings.get(place) : "",
                preview.rows().stream()
                        .map(row -> row.cell(place))
                        .filter(text -> !text.isEmpty())
                        .limit(3)
                        .toList(),
                chosen.columns().get(place));
    }

    private static String letterOf(int place) {
        return (place < 26 ? "" : String.valueOf((char) ('A' + place / 26 - 1))) + (char) ('A' + place % 26);
    }
}
