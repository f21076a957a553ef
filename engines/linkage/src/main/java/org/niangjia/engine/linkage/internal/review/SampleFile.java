package org.niangjia.engine.linkage.internal.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.IdColumns;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ReviewSample;
import org.niangjia.engine.linkage.internal.evidence.JudgedTable;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/** Writes the pairs of a sample as a table. */
public final class SampleFile {

    private static final String FORMULA_BEGINS = "=+-@\t\r＝＋－＠";
    private static final double WIDTH_MIN = 10;
    private static final double WIDTH_MAX = 48;

    private SampleFile() {}

    public static void write(
            Path file, ReviewSample sample, LinkagePlan plan, IdColumns ids, RecordTable left, RecordTable right)
            throws IOException {
        List<List<String>> rows = rows(sample, plan, ids, left, right);
        boolean sheet = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        // What people have filled in must not be lost.
        try (OutputStream stream =
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (sheet) {
                writeSheet(stream, rows);
            } else {
                writeCsv(stream, rows);
            }
        }
    }

    private static List<List<String>> rows(
            ReviewSample sample, LinkagePlan plan, IdColumns ids, RecordTable left, RecordTable right) {
        List<PlannedField> fields = plan.fields().stream()
                .filter(field -> field.kind() != ColumnKind.IGNORED)
                .toList();
        RecordNames lefts = new RecordNames(left, ids.left());
        RecordNames rights = new RecordNames(right, ids.right());
        List<String> head = new ArrayList<>(List.of("left_id", "right_id", "match"));
        for (PlannedField field : fields) {
            head.add("left " + field.left());
            head.add("right " + field.right());
        }
        head.addAll(List.of(JudgedTable.STRATUM, JudgedTable.STRATUM_PAIRS));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (ReviewSample.Pair pair : sample.pairs()) {
            List<String> row = new ArrayList<>(List.of(lefts.of(pair.left()), rights.of(pair.right()), ""));
            for (PlannedField field : fields) {
                row.add(value(left, pair.left(), field.left()));
                row.add(value(right, pair.right(), field.right()));
            }
            row.add(pair.stratum().name());
            row.add(String.valueOf(sample.strata().getOrDefault(pair.stratum(), 0L)));
            rows.add(row);
        }
        return rows;
    }

    private static String value(RecordTable table, int row, String column) {
        return table.value(row, table.indexOf(column).orElseThrow());
    }

    private static void writeCsv(OutputStream stream, List<List<String>> rows) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            for (List<String> row : rows) {
                csv.writeRecord(row.stream().map(SampleFile::harmless).toList());
            }
        }
    }

    /** With an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection). */
    private static String harmless(String value) {
        return !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static void writeSheet(OutputStream stream, List<List<String>> rows) throws IOException {
        try (Workbook workbook = new Workbook(stream, "Niangjia", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("review");
            int columns = rows.getFirst().size();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < columns; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.range(0, 0, 0, columns - 1).style().bold().set();
            for (int column = 0; column < columns; column++) {
                int at = column;
                double longest = rows.stream()
                        .mapToDouble(row -> width(row.get(at)))
                        .max()
                        .orElse(WIDTH_MIN);
                sheet.width(column, Math.clamp(longest + 2, WIDTH_MIN, WIDTH_MAX));
            }
            sheet.freezePane(3, 1);
        }
    }

    /** Of a text, in Latin characters. */
    private static double width(String text) {
        return text.codePoints()
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
    }
}
