package org.niangjia.engine.knowledge.internal.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

/**
 * Bytes to text in the encodings that Chinese offices use: a byte order mark decides, then strict UTF-8, then strict
 * GB18030, which covers GBK and GB 2312.
 */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextDecoding() {}

    /** @throws Refusal UNSUPPORTED_TYPE if the bytes are not text in one of the encodings */
    static String decode(byte[] content) {
        String text = decodeMarked(content);
        if (text.chars().anyMatch(TextDecoding::isBinary)) {
            throw new Refusal(Reason.UNSUPPORTED_TYPE);
        }
        return text;
    }

    private static String decodeMarked(byte[] content) {
        if (startsWith(content, (byte) 0xFE, (byte) 0xFF)) {
            return strictly(ByteBuffer.wrap(content, 2, content.length - 2), List.of(StandardCharsets.UTF_16BE));
        }
        if (startsWith(content, (byte) 0xFF, (byte) 0xFE)) {
            return strictly(ByteBuffer.wrap(content, 2, content.length - 2), List.of(StandardCharsets.UTF_16LE));
        }
        int mark = startsWith(content, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return strictly(
                ByteBuffer.wrap(content, mark, content.length - mark), List.of(StandardCharsets.UTF_8, GB18030));
    }

    private static String strictly(ByteBuffer content, List<Charset> charsets) {
        return charsets.stream()
                .flatMap(charset -> strictly(content.duplicate(), charset).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.UNSUPPORTED_TYPE));
    }

    private static Optional<String> strictly(ByteBuffer content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(content)
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Control characters that no text has, and private use, into which GB18030 maps much that is not text. */
    private static boolean isBinary(int c) {
        return (Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x1A && c != 0x85)
                || Character.getType(c) == Character.UNASSIGNED;
    }

    private static boolean startsWith(byte[] content, byte... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (content[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
