package org.niangjia.engine.linkage.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

/** Reads tables from files. What sort of file it is shows from its content, not its name. */
public final class TableFile {

    private static final int LOOKED_AT = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    private TableFile() {}

    public static RecordTable read(Path file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableTable(file + " is empty");
            }
            boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
            return zip ? sheet(file) : text(file, start);
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw new UnreadableTable("can't read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    private static RecordTable text(Path file, byte[] start) throws IOException {
        Charset charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
        char delimiter = delimiter(new String(start, charset));
        try (BufferedReader reader = new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)),
                        LOOKED_AT);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(reader)) {
            RecordTable.@Nullable Builder table = null;
            for (CsvRecord row : csv) {
                if (table == null) {
                    table = RecordTable.of(header(row.getFields()));
                } else if (!(row.getFieldCount() == 1 && row.getField(0).isBlank())) {
                    add(table, row.getFields(), row.getStartingLineNumber(), file);
                }
            }
            return built(table, file);
        }
    }

    private static List<String> header(List<String> fields) {
        return fields.stream().map(field -> field.replace("\uFEFF", "").strip()).toList();
    }

    private static void add(RecordTable.Builder table, List<String> fields, long line, Path file) {
        try {
            table.add(fields);
        } catch (UnreadableTable ragged) {
            throw new UnreadableTable(file.getFileName() + ", line " + line + ": " + ragged.getMessage(), ragged);
        }
    }

    private static RecordTable sheet(Path file) throws IOException {
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
                    table = RecordTable.of(header(values));
                } else if (values.stream().anyMatch(value -> !value.isBlank())) {
                    add(table, values, row.getRowNum(), file);
                }
            }
            return built(table, file);
        } catch (RuntimeException broken) {
            throw broken instanceof UnreadableTable known
                    ? known
                    : new UnreadableTable(file + " is no workbook that can be read: " + broken.getMessage(), broken);
        }
    }

    private static RecordTable built(RecordTable.@Nullable Builder table, Path file) {
        if (table == null) {
            throw new UnreadableTable(file + " has no row that names its columns");
        }
        return table.build();
    }

    /** The whole file is looked at: one Chinese name far below decides. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(LOOKED_AT);
            var characters = java.nio.CharBuffer.allocate(LOOKED_AT);
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                var result = decoder.decode(bytes, characters, false);
                if (result.isError()) {
                    result.throwException();
                }
                bytes.compact();
                characters.clear();
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
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
