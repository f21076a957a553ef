package org.niangjia.engine.linkage.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads CSV files with any delimiter (RFC 4180 quoting). */
final class CsvTable {

    private static final int BUFFER = 1 << 16;
    private static final int TAIL = 1 << 10;
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
            Optional<CsvRecord> last = Optional.empty();
            for (CsvRecord row : csv) {
                rows.take(row.getFields(), "line " + row.getStartingLineNumber());
                last = Optional.of(row);
            }
            if (last.isPresent()) {
                requireClosed(last.get(), file);
            }
            return rows.table();
        } catch (CsvParseException broken) {
            throw new UnreadableTable(
                    file.getFileName() + " has a quote that begins a value and is not closed as it should be: "
                            + broken.getMessage(),
                    broken);
        }
    }

    /** A quote that is never closed takes all that follows into its value, and records would be gone without a word. */
    private static void requireClosed(CsvRecord last, Path file) throws IOException {
        String value = last.getField(last.getFieldCount() - 1);
        if ((value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) && !endsWithQuote(file)) {
            throw new UnreadableTable(file.getFileName() + ", line " + last.getStartingLineNumber() + ": column "
                    + last.getFieldCount()
                    + " begins with a quote that is never closed, so that all that follows is taken"
                    + " for its value: close the quote or take it away");
        }
    }

    private static boolean endsWithQuote(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until it is full
            }
            // In all encodings that are read here the byte of a quote stands for nothing else.
            return new String(end.array(), StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .strip()
                    .endsWith("\"");
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
