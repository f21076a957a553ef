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
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads the first sheet of XLSX files: days as {@code 2026-11-29}, numbers with all their digits, formulas by their last value. */
final class SheetTable {

    private static final int SCALE_MAX = 30;

    private SheetTable() {}

    static RecordTable read(Path file) throws IOException {
        try (ReadableWorkbook workbook = open(file);
                var rows = workbook.getFirstSheet().openStream()) {
            FileRows table = new FileRows(file, false);
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> values = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    values.add(row.getCell(i) == null ? "" : text(row.getCell(i)));
                }
                table.take(values, "line " + row.getRowNum());
            }
            long sheets = workbook.getSheets().count();
            if (sheets > 1) {
                table.note("of its " + sheets + " sheets only the first is read, "
                        + workbook.getFirstSheet().getName());
            }
            return table.table();
        } catch (RuntimeException broken) {
            throw broken instanceof UnreadableTable known
                    ? known
                    : new UnreadableTable(file + " is no workbook that can be read: " + broken.getMessage(), broken);
        }
    }

    /** A workbook without styles has no formats of cells, and asking for them fails. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new ReadableWorkbook(stream, new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            try (InputStream stream = Files.newInputStream(file)) {
                return new ReadableWorkbook(stream);
            }
        }
    }

    private static String text(Cell cell) {
        String raw = Objects.toString(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case CellType.NUMBER, CellType.FORMULA -> isDay(cell) ? day(cell, raw) : number(raw);
            case CellType.STRING -> Objects.toString(cell.getValue(), "");
            case CellType.BOOLEAN -> raw;
            case CellType.ERROR, CellType.EMPTY -> "";
        };
    }

    /** Formats with a year or a day, without what stands in quotes or brackets in them. */
    private static boolean isDay(Cell cell) {
        String bare = Objects.toString(cell.getDataFormatString(), "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    private static String day(Cell cell, String raw) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ExcelReaderException | ArithmeticException noDay) {
            return number(raw);
        }
    }

    /** A workbook holds long numbers as 9.90201E+17; the cell showed them whole. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs(number.scale()) > SCALE_MAX
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }
}
