package org.niangjia.engine.linkage.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads the first sheet of XLSX files. */
final class SheetTable {

    private SheetTable() {}

    static RecordTable read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(stream);
                var rows = workbook.getFirstSheet().openStream()) {
            RecordTable.@Nullable Builder table = null;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    values.add(row.getCell(i) == null ? "" : row.getCellText(i));
                }
                if (table == null) {
                    table = RecordTable.of(TableFile.header(values));
                } else if (values.stream().anyMatch(value -> !value.isBlank())) {
                    TableFile.add(table, values, file, "line " + row.getRowNum());
                }
            }
            return TableFile.built(table, file);
        } catch (RuntimeException broken) {
            throw broken instanceof UnreadableTable known
                    ? known
                    : new UnreadableTable(file + " is no workbook that can be read: " + broken.getMessage(), broken);
        }
    }
}
