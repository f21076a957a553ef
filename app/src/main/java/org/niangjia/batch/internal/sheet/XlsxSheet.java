package org.niangjia.batch.internal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.batch.UnreadableSheet.Reason;

/** An XLSX: the workbook stays packed in memory, its rows are unpacked as they are read. */
final class XlsxSheet {

    /** Limits on what is unpacked: a sheet of a million rows fits, an archive bomb does not. */
    private static final long SHEET_BYTES_MAX = 3L << 30;

    private static final long OTHER_BYTES_MAX = 128L << 20;
    private static final int ENTRIES_MAX = 2_000;

    private XlsxSheet() {}

    static Sheet open(Supplier<InputStream> content) {
        refuseBombs(content);
        try (InputStream in = content.get()) {
            ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, true));
            return chosen(workbook);
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
    }

    /** Unpacks everything once without keeping it: what the archive says of its own sizes proves nothing. */
    private static void refuseBombs(Supplier<InputStream> content) {
        boolean workbook = false;
        boolean partOfOne = false;
        long others = 0;
        int entries = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(content.get(), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.endsWith("workbook.xml");
                partOfOne |= name.startsWith("xl/");
                boolean sheet = name.contains("worksheets/");
                long bytes = size(zip, sheet ? SHEET_BYTES_MAX : OTHER_BYTES_MAX);
                others += sheet ? 0 : bytes;
                if (++entries > ENTRIES_MAX || others > OTHER_BYTES_MAX) {
                    throw new UnreadableSheet(Reason.BOMB);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
        if (!workbook) {
            throw new UnreadableSheet(entries == 0 || partOfOne ? Reason.DAMAGED : Reason.NOT_A_SHEET);
        }
    }

    private static long size(ZipArchiveInputStream zip, long max) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            bytes += count;
            if (bytes > max) {
                throw new UnreadableSheet(Reason.BOMB);
            }
        }
        return bytes;
    }

    private static Sheet chosen(ReadableWorkbook workbook) throws IOException {
        List<org.dhatim.fastexcel.reader.Sheet> filled =
                workbook.getSheets().filter(XlsxSheet::holdsAnything).toList();
        if (filled.isEmpty()) {
            workbook.close();
            throw new UnreadableSheet(Reason.EMPTY);
        }
        org.dhatim.fastexcel.reader.Sheet first = filled.getFirst();
        Stream<SheetRow> rows = first.openStream().map(XlsxSheet::row).onClose(() -> close(workbook));
        return new Sheet(first.getName(), filled.size() - 1, new DamageTold(rows).rows());
    }

    private static boolean holdsAnything(org.dhatim.fastexcel.reader.Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> !row(row).isBlank());
        } catch (IOException | ExcelReaderException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
    }

    private static void close(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
    }

    private static SheetRow row(Row row) {
        Cells cells = new Cells();
        row.stream().filter(Objects::nonNull).forEach(cell -> cells.put(cell.getColumnIndex(), text(cell)));
        return SheetRow.of(row.getRowNum(), cells.texts());
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case CellType.NUMBER -> isDate(cell) ? date(cell) : number(raw);
            case CellType.STRING -> Objects.toString(cell.getValue(), "");
            case CellType.FORMULA, CellType.BOOLEAN, CellType.ERROR, CellType.EMPTY -> Objects.toString(raw, "");
        };
    }

    /** Formats with a year or a day, without what stands in quotes or brackets in them. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    private static String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ExcelReaderException | ArithmeticException e) {
            return number(cell.getRawValue());
        }
    }

    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs(number.scale()) > 30
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
