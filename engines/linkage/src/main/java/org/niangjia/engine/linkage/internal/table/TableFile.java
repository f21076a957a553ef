package org.niangjia.engine.linkage.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads tables from files. What sort of file it is shows from its content, not its name. */
public final class TableFile {

    private static final int LOOKED_AT = 1 << 16;

    private TableFile() {}

    public static RecordTable read(Path file) {
        try {
            byte[] start = start(file);
            if (start.length == 0) {
                throw new UnreadableTable(file + " is empty");
            }
            return switch (new String(start, 0, Math.min(4, start.length), StandardCharsets.ISO_8859_1)) {
                case "PK\003\004" -> SheetTable.read(file);
                case "PAR1" -> ParquetTable.read(file);
                default -> CsvTable.read(file, start);
            };
        } catch (NoSuchFileException missing) {
            throw new UnreadableTable("there is no file " + file, missing);
        } catch (IOException | UncheckedIOException | CsvParseException failure) {
            throw new UnreadableTable("can't read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }

    static List<String> header(List<String> fields) {
        return fields.stream().map(field -> field.replace("\uFEFF", "").strip()).toList();
    }

    /** @param place of the row in the file, as in {@code line 7} */
    static void add(RecordTable.Builder table, List<String> fields, Path file, String place) {
        try {
            table.add(fields);
        } catch (UnreadableTable ragged) {
            throw new UnreadableTable(file.getFileName() + ", " + place + ": " + ragged.getMessage(), ragged);
        }
    }

    static RecordTable built(RecordTable.@Nullable Builder table, Path file) {
        if (table == null) {
            throw new UnreadableTable(file + " has no row that names its columns");
        }
        return table.build();
    }
}
