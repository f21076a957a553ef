package org.niangjia.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.RecordTable;

/**
 * Writes tables for the peers: only the columns that our engine compares, named alike in both tables, with what each holds. This spares
 * the peers what they can't do, to find the columns.
 */
final class PeerTables {

    private static final int FEW_VALUES = 60;

    private PeerTables() {}

    /** Texts of few values, such as journals, are categories to the peers: by their words Duke would hold them for titles. */
    private static ColumnKind kind(RecordTable table, PlannedField field, Function<PlannedField, String> column) {
        int distinct =
                table.pool(table.indexOf(column.apply(field)).orElseThrow()).size();
        return field.kind().isOfWords() && distinct <= FEW_VALUES ? ColumnKind.CATEGORY : field.kind();
    }

    static Path write(RecordTable table, LinkagePlan plan, Function<PlannedField, String> column, Path file)
            throws IOException {
        List<Integer> columns = plan.fields().stream()
                .map(field -> table.indexOf(column.apply(field)).orElseThrow())
                .toList();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println(plan.fields().stream().map(PlannedField::name).collect(Collectors.joining("\t")));
            out.println(plan.fields().stream()
                    .map(field -> kind(table, field, column).name())
                    .collect(Collectors.joining("\t")));
            for (int row = 0; row < table.rows(); row++) {
                int own = row;
                out.println(columns.stream()
                        .map(each -> table.value(own, each).replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\t")));
            }
        }
        return file;
    }
}
