package org.niangjia.engine.linkage.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
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
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads CSV files with any delimiter (RFC 4180 quoting). */
final class CsvTable {

    private static final int BUFFER = 1 << 16;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

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
            FileRows rows = new FileRows(file, !charset.equals(StandardCharsets.UTF_8));
            for (CsvRecord row : csv) {
                rows.take(row.getFields(), "line " + row.getStartingLineNumber());
            }
            return rows.table();
        } catch (CsvParseException broken) {
            throw new UnreadableTable(
                    file.getFileName()
                            + ": a quotation mark begins a value and is not closed as it should be, so that all"
                            + " that follows would be taken for the value. Close it or take it away: "
                            + broken.getMessage(),
                    broken);
        }
    }

    /** The one that occurs most often, outside of quotes, in the first line that has any: a title above the headings has none. */
    private static char delimiter(String start) {
        return start.lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", ""))
                .filter(line -> DELIMITERS.stream().anyMatch(candidate -> line.indexOf(candidate) >= 0))
                .findFirst()
                .map(CsvTable::mostFrequent)
                .orElse(',');
    }

    private static char mostFrequent(String line) {
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
