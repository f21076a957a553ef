package org.niangjia.engine.linkage.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads the first sheet of XLSX files. */
final class SheetTable {

    private static final int DIGITS_MAX = 30;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private SheetTable() {}

    static RecordTable read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(stream, WITH_FORMATS);
                var rows = workbook.getFirstSheet().openStream()) {
            RecordTable.@Nullable Builder table = null;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    values.add(row.getCell(i) == null ? "" : text(row.getCell(i)));
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

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        return isDay(cell) ? day(cell) : number(cell.getRawValue());
    }

    /** A day is a number of days to a sheet; only the format, without what stands in quotes or brackets in it, tells that it is one. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    private static String day(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ExcelReaderException | ArithmeticException none) {
            return number(cell.getRawValue());
        }
    }

    /** Without the exponent that long numbers such as phones may be kept with. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            boolean readable = Math.abs(number.scale()) <= DIGITS_MAX;
            return readable ? number.stripTrailingZeros().toPlainString() : raw;
        } catch (NumberFormatException none) {
            return raw;
        }
    }
}
