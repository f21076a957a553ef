package org.niangjia.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is being written row by row, on its way out while it grows; every cell is a {@link SafeCell}. */
public interface SheetOutput extends Closeable {

    void row(List<String> cells) throws IOException;

    /** The forms in which sheets go out. */
    enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** UTF-8 with a byte order mark, by which Excel knows it. */
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return this == XLSX ? ".xlsx" : ".csv";
        }
    }

    /** @param name of the sheet within its workbook */
    static SheetOutput to(OutputStream out, Form form, String name) throws IOException {
        return switch (form) {
            case XLSX -> new Xlsx(out, name);
            case CSV -> new Csv(out);
        };
    }

    /** Written through after some rows, so that the first ones leave early and few are held. */
    final class Xlsx implements SheetOutput {

        private static final int ROWS_HELD = 200;
        private static final double WIDTH = 20;
        private static final int WIDE_COLUMNS = 16;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        private Xlsx(OutputStream out, String name) {
            this.workbook = new Workbook(out, "Niangjia", null);
            this.sheet = workbook.newWorksheet(name);
            for (int column = 0; column < WIDE_COLUMNS; column++) {
                sheet.width(column, WIDTH);
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, SafeCell.of(cells.get(column)));
            }
            row++;
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }

    /** Comma-separated values (RFC 4180). */
    final class Csv implements SheetOutput {

        private final CsvWriter writer;

        private Csv(OutputStream out) throws IOException {
            OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write('\uFEFF');
            this.writer = CsvWriter.builder().build(text);
        }

        @Override
        public void row(List<String> cells) {
            writer.writeRecord(cells.stream().map(SafeCell::of).toList());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
