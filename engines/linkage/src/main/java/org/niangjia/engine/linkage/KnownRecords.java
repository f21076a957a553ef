package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/**
 * The records of a deduplication into which others are taken: one table of the columns that are compared, and a column before them
 * that names each record, whichever file it came with.
 */
final class KnownRecords {

    private final List<String> columns;
    private final List<RecordName> records = new ArrayList<>();
    private final Map<RecordName, Integer> rows = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final RecordTable.Builder table;
    private @Nullable RecordTable earlier;

    KnownRecords(LinkagePlan plan) {
        columns = plan.fields().stream()
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .map(PlannedField::left)
                .distinct()
                .toList();
        List<String> all = new ArrayList<>();
        all.add(nameColumn());
        all.addAll(columns);
        table = RecordTable.of(all);
    }

    /** The column that names the records. */
    String nameColumn() {
        String name = "record";
        while (columns.contains(name)) {
            name += "_";
        }
        return name;
    }

    /**
     * Takes in the table of an earlier run.
     *
     * @param entities that the run found, by row
     * @param ids how the run named the records
     * @throws UnreadableTable if it is not the table that the run had
     */
    void addKnown(RecordTable known, Entities entities, RecordNames ids) {
        earlier = known;
        if (known.rows() != entities.records().size()) {
            throw new UnreadableTable("the table of the run had "
                    + entities.records().size() + " records and now has " + known.rows() + ": it has changed since");
        }
        for (int row = 0; row < known.rows(); row++) {
            RecordName record = entities.records().get(row);
            String name = add(record, known, row);
            if (!ids.of(row).equals(name)) {
                throw new UnreadableTable("the table of the run has changed since: row " + (row + 1) + " was "
                        + record.id() + " and is " + ids.of(row));
            }
        }
    }

    /**
     * Takes in what is new of a table.
     *
     * @param source the file that it was read from
     * @return how many of its records were known, and the same
     * @throws UnreadableTable if it lacks a column, or names a record that is known with other values
     */
    int addNew(RecordTable more, String source, RecordNames ids) {
        int known = 0;
        RecordTable before = Objects.requireNonNull(earlier);
        for (int row = 0; row < more.rows(); row++) {
            RecordName record = new RecordName(source, ids.of(row));
            Integer same = rows.get(record);
            if (same == null) {
                add(record, more, row);
            } else if (same < before.rows() && values(before, same).equals(values(more, row))) {
                known++;
            } else {
                throw new UnreadableTable("row " + (row + 1) + ": record " + record.id() + " of " + source
                        + (same < before.rows() ? " is known with other values" : " stands in it twice"));
            }
        }
        return known;
    }

    /** @return its name: its own identifier, or with its source if an earlier record has that */
    private String add(RecordName record, RecordTable from, int row) {
        if (rows.putIfAbsent(record, records.size()) != null) {
            throw new UnreadableTable("record " + record.id() + " of " + record.source() + " stands there twice");
        }
        String name = record.id();
        while (byName.putIfAbsent(name, records.size()) != null) {
            name += "@" + record.source();
        }
        List<String> all = new ArrayList<>();
        all.add(name);
        all.addAll(values(from, row));
        table.add(all);
        records.add(record);
        return name;
    }

    private List<String> values(RecordTable from, int row) {
        return columns.stream()
                .map(column -> from.value(
                        row,
                        from.indexOf(column)
                                .orElseThrow(() -> new UnreadableTable("there is no column " + column + "; there are "
                                        + String.join(", ", from.columns())))))
                .toList();
    }

    int size() {
        return records.size();
    }

    List<RecordName> records() {
        return records;
    }

    /** The row of a name. */
    int row(String name) {
        Integer row = byName.get(name);
        if (row == null) {
            throw new UnreadableTable("there is no record " + name);
        }
        return row;
    }

    RecordTable table() {
        return table.build();
    }
}
