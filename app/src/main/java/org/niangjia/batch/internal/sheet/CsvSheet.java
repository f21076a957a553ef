package org.niangjia.batch.internal.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.batch.UnreadableSheet.Reason;

/**
 * A CSV in UTF-8, GBK, GB18030 or UTF-16, separated by commas, semicolons, tabs or bars.
 *
 * <p>It is cut into fields as bytes, and each row is decoded for itself, so that a file that changes its encoding midway,
 * as one glued together from two, is read all the same. That is sound: in GB18030 no byte of a character of several
 * bytes is a quote, a separator of these, or a line end, except the bar, which is only taken if it separates best.
 */
final class CsvSheet {

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final int FIELD_LENGTH_MAX = 1 << 20;
    private static final String SEPARATORS = ",;\t|";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvSheet() {}

    @SuppressWarnings("removal") // there is no successor yet to reading on after a stray character behind a quote
    static Sheet open(Supplier<InputStream> content) {
        byte[] sample = sample(content);
        Optional<Charset> wide = wideEncoding(sample);
        String text = new String(sample, wide.orElse(StandardCharsets.ISO_8859_1));
        Reader reader = new InputStreamReader(content.get(), wide.orElse(StandardCharsets.ISO_8859_1));
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(FIELD_LENGTH_MAX * 16)
                .ofCsvRecord(reader);
        Stream<SheetRow> rows = records.stream().map(row -> wide.isPresent() ? asItIs(row) : decoded(row));
        return new Sheet("", 0, new DamageTold(rows.onClose(() -> close(records))).rows());
    }

    private static byte[] sample(Supplier<InputStream> content) {
        try (InputStream in = content.get()) {
            return in.readNBytes(SAMPLE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(CsvReader<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException e) {
            throw new UnreadableSheet(Reason.DAMAGED, e);
        }
    }

    private static Optional<Charset> wideEncoding(byte[] sample) {
        if (sample.length < 2) {
            return Optional.empty();
        }
        int mark = (sample[0] & 0xFF) << 8 | (sample[1] & 0xFF);
        return switch (mark) {
            case 0xFFFE, 0xFEFF -> Optional.of(StandardCharsets.UTF_16);
            default -> Optional.empty();
        };
    }

    /** The one that stands most often in the first lines; a comma if none does. */
    private static char separator(String sample) {
        String lines = String.join("\n", sample.lines().limit(20).toList());
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(candidate ->
                        lines.chars().filter(sign -> sign == candidate).count()))
                .filter(candidate -> lines.indexOf(candidate) >= 0)
                .orElse((int) ',')
                .intValue();
    }

    private static SheetRow asItIs(CsvRecord row) {
        return row((int) row.getStartingLineNumber(), row.getFields());
    }

    private static SheetRow row(int number, List<String> fields) {
        Cells cells = new Cells();
        for (int column = 0; column < fields.size(); column++) {
            cells.put(column, fields.get(column));
        }
        return SheetRow.of(number, cells.texts());
    }

    private static SheetRow decoded(CsvRecord row) {
        int number = (int) row.getStartingLineNumber();
        return decode(row.getFields(), StandardCharsets.UTF_8)
                .or(() -> decode(row.getFields(), GB18030))
                .map(fields -> row(number, fields))
                .orElseGet(() -> SheetRow.unreadable(number));
    }

    /** The fields of a row, whose bytes stand in them as ISO 8859-1, if they are text of that encoding throughout. */
    private static Optional<List<String>> decode(List<String> fields, Charset encoding) {
        List<String> texts = fields.stream()
                .map(field -> new String(field.getBytes(StandardCharsets.ISO_8859_1), encoding))
                .toList();
        return texts.stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0) ? Optional.empty() : Optional.of(texts);
    }
}
