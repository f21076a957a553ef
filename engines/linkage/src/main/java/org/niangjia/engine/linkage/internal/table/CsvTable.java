package org.niangjia.engine.linkage.internal.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads CSV files with any delimiter (RFC 4180 quoting). */
final class CsvTable {

    private static final int BUFFER = 1 << 16;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    private static final char UNREADABLE = '\uFFFD';

    private CsvTable() {}

    /** @param start the first bytes of the file */
    static RecordTable read(Path file, byte[] start) throws IOException {
        Charset charset = TextEncoding.of(file);
        try (BufferedReader reader = new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)),
                        BUFFER);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter(new String(start, charset)))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        // Else one stray quotation mark makes all rows behind it part of one value.
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader)) {
            RecordTable.@Nullable Builder table = null;
            for (CsvRecord row : csv) {
                List<String> fields = row.getFields();
                if (table == null) {
                    table = RecordTable.of(TableFile.header(fields));
                } else if (!(fields.size() == 1 && fields.getFirst().isBlank())) {
                    if (!charset.equals(StandardCharsets.UTF_8)) {
                        requireReadable(table, fields, row.getStartingLineNumber(), file);
                    }
                    TableFile.add(table, fields, file, "line " + row.getStartingLineNumber());
                }
            }
            return TableFile.built(table, file);
        }
    }

    private static void requireReadable(RecordTable.Builder table, List<String> fields, long line, Path file) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf(UNREADABLE) >= 0) {
                throw new UnreadableTable(file.getFileName() + ", line " + line + ", column "
                        + (i < table.columns().size() ? table.columns().get(i) : i + 1)
                        + " holds bytes that are text in neither UTF-8 nor GB 18030");
            }
        }
    }

    /** The one that occurs most often in the first line outside of quotes. */
    private static char delimiter(String start) {
        String line = start.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
