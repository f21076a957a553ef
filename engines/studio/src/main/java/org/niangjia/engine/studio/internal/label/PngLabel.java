package org.niangjia.engine.studio.internal.label;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/** The label as an uncompressed iTXt chunk of a PNG (Portable Network Graphics, third edition, 11.3.3.4). */
public final class PngLabel {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String TEXT_CHUNK = "iTXt";
    /** Length, type and check sum of a chunk. */
    private static final int FRAME_BYTES = 12;
    /** The IHDR chunk, which comes first. */
    private static final int HEADER_END = 8 + FRAME_BYTES + 13;
    /** What stands between keyword and text: end of keyword, no compression, no language, no translation. */
    private static final int BETWEEN_BYTES = 5;

    private PngLabel() {}

    public static boolean isPng(byte[] file) {
        return file.length > HEADER_END && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /**
     * The picture with its label.
     *
     * @param label from the digest of the picture to the label's text
     */
    public static byte[] labelled(byte[] png, Function<String, String> label) {
        byte[] text = label.apply(digest(png)).getBytes(StandardCharsets.UTF_8);
        byte[] keyword = AigcKey.NAME.getBytes(StandardCharsets.US_ASCII);
        byte[] type = TEXT_CHUNK.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer chunk = ByteBuffer.allocate(FRAME_BYTES + keyword.length + BETWEEN_BYTES + text.length);
        chunk.putInt(keyword.length + BETWEEN_BYTES + text.length).put(type);
        chunk.put(keyword).put(new byte[BETWEEN_BYTES]).put(text);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, chunk.position() - 4);
        chunk.putInt((int) sum.getValue());
        ByteArrayOutputStream labelled = new ByteArrayOutputStream(png.length + chunk.capacity());
        labelled.write(png, 0, HEADER_END);
        labelled.writeBytes(chunk.array());
        labelled.write(png, HEADER_END, png.length - HEADER_END);
        return labelled.toByteArray();
    }

    /** The label's text. */
    public static Optional<String> read(byte[] png) {
        byte[] keyword = AigcKey.NAME.getBytes(StandardCharsets.US_ASCII);
        for (int at = SIGNATURE.length; at + FRAME_BYTES <= png.length; at += FRAME_BYTES + length(png, at)) {
            int from = at + 8;
            int to = from + length(png, at);
            if (isLabel(png, at, keyword) && to <= png.length) {
                int text = from + keyword.length + BETWEEN_BYTES;
                return Optional.of(new String(png, text, to - text, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** The SHA-256 of all chunks but the label, in lower-case hexadecimal digits. */
    public static String digest(byte[] png) {
        MessageDigest digest = sha256();
        byte[] keyword = AigcKey.NAME.getBytes(StandardCharsets.US_ASCII);
        for (int at = SIGNATURE.length; at + FRAME_BYTES <= png.length; at += FRAME_BYTES + length(png, at)) {
            if (!isLabel(png, at, keyword)) {
                digest.update(png, at, Math.min(FRAME_BYTES + length(png, at), png.length - at));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isLabel(byte[] png, int at, byte[] keyword) {
        return TEXT_CHUNK.equals(new String(png, at + 4, 4, StandardCharsets.US_ASCII))
                && at + 8 + keyword.length < png.length
                && Arrays.equals(png, at + 8, at + 8 + keyword.length, keyword, 0, keyword.length)
                && png[at + 8 + keyword.length] == 0;
    }

    /** A length below 0 or beyond the end stands for the rest of a broken file. */
    private static int length(byte[] png, int at) {
        int length = ByteBuffer.wrap(png, at, 4).getInt();
        return length < 0 || length > png.length - at ? png.length - at : length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
