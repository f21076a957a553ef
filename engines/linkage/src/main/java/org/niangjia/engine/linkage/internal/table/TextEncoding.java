package org.niangjia.engine.linkage.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.niangjia.engine.linkage.UnreadableTable;

/**
 * Finds out in which encoding a text file is: UTF-8, UTF-16 with its mark, GB 18030 or Windows-1252. The whole file is looked at, as one name far below
 * decides. Lines of which some are surely UTF-8 and some surely not are refused, since half of the names would become nonsense.
 */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    /** So many Chinese characters in a row of UTF-8 are no chance: GB 18030 gives as many once in a billion lines. */
    private static final int SURE = 4;

    private final Path file;
    private long line = 1;
    /** Bytes that the character under way still lacks. */
    private int open;

    private int han;
    private boolean broken;
    private int highs;
    private long utf8Lines;
    private long otherLines;
    private long firstUtf8;
    private long firstOther;
    private long lonely;
    private long inCompany;

    private TextEncoding(Path file) {
        this.file = file;
    }

    /** @throws UnreadableTable if it holds NUL bytes or lines in two encodings; the message names the line */
    static Charset of(Path file) throws IOException {
        if (isMarkedUtf16(file)) {
            return StandardCharsets.UTF_16;
        }
        TextEncoding encoding = new TextEncoding(file);
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    encoding.take(buffer[i]);
                }
            }
        }
        encoding.endLine();
        return encoding.decide();
    }

    /** As spreadsheet programs save "Unicode text". */
    private static boolean isMarkedUtf16(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            int first = stream.read();
            int second = stream.read();
            return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        }
    }

    private void take(byte signed) {
        if (signed >= 0) {
            ascii(signed);
            return;
        }
        highs++;
        int value = signed & 0xFF;
        if (open > 0) {
            broken |= value >= 0xC0;
            open = value >= 0xC0 ? 0 : open - 1;
        } else if (value >= 0xC2 && value < 0xF5) {
            open = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            han += value >= 0xE4 && value <= 0xE9 ? 1 : 0;
        } else {
            broken = true;
        }
    }

    private void ascii(byte value) {
        broken |= open > 0;
        open = 0;
        if (highs > 0) {
            lonely += highs == 1 ? 1 : 0;
            inCompany += highs == 1 ? 0 : 1;
            highs = 0;
        }
        if (value == '\n') {
            endLine();
            line++;
        } else if (value == 0) {
            throw new UnreadableTable(file.getFileName() + ", line " + line
                    + " holds a NUL byte: it is no text in UTF-8 or GB 18030, nor in UTF-16 with a mark of byte order");
        }
    }

    private void endLine() {
        broken |= open > 0;
        if (broken) {
            firstOther = otherLines == 0 ? line : firstOther;
            otherLines++;
        } else if (han >= SURE) {
            firstUtf8 = utf8Lines == 0 ? line : firstUtf8;
            utf8Lines++;
        }
        open = 0;
        han = 0;
        broken = false;
    }

    private Charset decide() {
        if (otherLines == 0) {
            return StandardCharsets.UTF_8;
        }
        if (utf8Lines > 0) {
            boolean mostlyUtf8 = utf8Lines >= otherLines;
            throw new UnreadableTable(file.getFileName() + ", line " + (mostlyUtf8 ? firstOther : firstUtf8) + " is "
                    + (mostlyUtf8 ? "not in UTF-8, as others are" : "in UTF-8, and others are not")
                    + ": save the file in one encoding");
        }
        // Chinese characters take two bytes or four, a letter with an accent stands among others.
        return lonely > inCompany ? WINDOWS : GB18030;
    }
}
