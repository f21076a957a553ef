package org.niangjia.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by its first bytes: its name proves nothing. */
public enum FileType {
    /** A ZIP archive, which every XLSX and DOCX is. */
    ZIP,
    /** The container of XLS and DOC, and of office files with a password. */
    OLD_OFFICE,
    PDF,
    PNG,
    JPEG,
    /** Text in whatever encoding: nothing in it that no text holds. */
    TEXT,
    OTHER;

    /** How many first bytes {@link #of} wants to see. */
    public static final int HEAD_BYTES = 4096;

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE_MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG_MAGIC = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};

    /** @param head the first {@value #HEAD_BYTES} bytes, or all if there are fewer */
    public static FileType of(byte[] head) {
        if (begins(head, ZIP_MAGIC)) {
            return ZIP;
        } else if (begins(head, OLD_OFFICE_MAGIC)) {
            return OLD_OFFICE;
        } else if (begins(head, PDF_MAGIC)) {
            return PDF;
        } else if (begins(head, PNG_MAGIC)) {
            return PNG;
        } else if (begins(head, JPEG_MAGIC)) {
            return JPEG;
        }
        return isText(head) ? TEXT : OTHER;
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isText(byte[] head) {
        if (begins(head, UTF_16_LITTLE) || begins(head, UTF_16_BIG)) {
            return true;
        }
        for (byte value : head) {
            if (value >= 0 && value < ' ' && value != '\t' && value != '\n' && value != '\r' && value != '\f') {
                return false;
            }
        }
        return true;
    }
}
