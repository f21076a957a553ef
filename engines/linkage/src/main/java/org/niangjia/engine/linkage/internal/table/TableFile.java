package org.niangjia.engine.linkage.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

/** Reads tables from files. What sort of file it is shows from its content, not its name. */
public final class TableFile {

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern PAGE =
            Pattern.compile("\\uFEFF?\\s*<(\\?xml|!doctype|html|head|meta|table)\\b", Pattern.CASE_INSENSITIVE);

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
                case "\u00D0\u00CF\u0011\u00E0" ->
                    throw new UnreadableTable(file.getFileName()
                            + " is a workbook in the old format of Excel: save it as .xlsx or as CSV");
                default -> text(file, start);
            };
        } catch (NoSuchFileException missing) {
            throw new UnreadableTable("there is no file " + file, missing);
        } catch (AccessDeniedException denied) {
            throw new UnreadableTable("there is no right to read " + file, denied);
        } catch (IOException | UncheckedIOException failure) {
            throw new UnreadableTable("can't read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static RecordTable text(Path file, byte[] start) throws IOException {
        if (PAGE.matcher(new String(start, StandardCharsets.UTF_8)).lookingAt()) {
            throw new UnreadableTable(file.getFileName()
                    + " is a page (HTML or XML), as some systems call a sheet: open it in a spreadsheet program and save it as"
                    + " .xlsx or as CSV");
        }
        return CsvTable.read(file, start);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LOOKED_AT);
        }
    }
}
