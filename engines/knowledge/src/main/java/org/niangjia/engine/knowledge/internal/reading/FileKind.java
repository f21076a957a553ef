package org.niangjia.engine.knowledge.internal.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/** What a file is by its content; the name is not asked, since names lie. */
enum FileKind {
    PDF,
    DOCX,
    HTML,
    TEXT;

    private static final int PROBE_BYTES = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCX_PART = "word/document".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED_PART = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern HTML_MARK = Pattern.compile("<(!doctype\\s+html|html|head|body)[\\s>]");

    /**
     * The kind of a file's bytes.
     *
     * @throws Refusal UNSUPPORTED_TYPE for archives and Office files other than DOCX, DAMAGED for archives that break off,
     *     ENCRYPTED for an Office file with a password
     */
    static FileKind of(byte[] content) {
        if (contains(content, PDF_MARK, 1_024)) {
            return PDF;
        }
        if (startsWith(content, ZIP)) {
            if (contains(content, DOCX_PART, content.length)) {
                return DOCX;
            }
            boolean whole = contains(content, ZIP_END, content.length);
            throw new Refusal(whole ? Reason.UNSUPPORTED_TYPE : Reason.DAMAGED);
        }
        if (startsWith(content, OLE)) {
            boolean encrypted = contains(content, ENCRYPTED_PART, content.length);
            throw new Refusal(encrypted ? Reason.ENCRYPTED : Reason.UNSUPPORTED_TYPE);
        }
        String head = new String(content, 0, Math.min(content.length, PROBE_BYTES), StandardCharsets.ISO_8859_1);
        return HTML_MARK.matcher(head.toLowerCase(Locale.ROOT)).find() ? HTML : TEXT;
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return contains(content, mark, mark.length);
    }

    /** Whether the mark lies within the first bytes of the content. */
    private static boolean contains(byte[] content, byte[] mark, int bytes) {
        int last = Math.min(content.length, bytes) - mark.length;
        for (int start = 0; start <= last; start++) {
            if (matches(content, start, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int start, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content[start + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
