package org.niangjia.engine.studio.internal.label;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * The label as an entry of a LIST chunk of the type INFO behind the sound of a WAV file (Multimedia Programming Interface
 * and Data Specifications 1.0, chapter 2). The standard's key has four letters, as the names of such entries have; players
 * pass over entries that they don't know.
 */
public final class WavLabel {

    /** Name and length of a chunk. */
    private static final int HEAD_BYTES = 8;
    /** Name and length of the whole file's chunk, and what it holds. */
    private static final int RIFF_BYTES = 12;

    private static final int NAME_BYTES = 4;

    private WavLabel() {}

    public static boolean isWav(byte[] file) {
        return file.length >= RIFF_BYTES && "RIFF".equals(name(file, 0)) && "WAVE".equals(name(file, HEAD_BYTES));
    }

    /**
     * The sound with its label.
     *
     * @param wav a whole file without a label
     * @param label from the digest of the sound to the label's text
     */
    public static byte[] labelled(byte[] wav, Function<String, String> label) {
        byte[] text = label.apply(digest(wav)).getBytes(StandardCharsets.UTF_8);
        int entry = text.length + 1; // a zero ends it
        int list = NAME_BYTES + HEAD_BYTES + even(entry);
        int begin = even(wav.length);
        ByteBuffer file = ByteBuffer.allocate(begin + HEAD_BYTES + list).order(ByteOrder.LITTLE_ENDIAN);
        file.put(wav).position(begin);
        file.put(ascii("LIST")).putInt(list).put(ascii("INFO"));
        file.put(ascii(AigcKey.NAME)).putInt(entry).put(text);
        file.putInt(NAME_BYTES, file.capacity() - HEAD_BYTES);
        return file.array();
    }

    /** The label's text. */
    public static Optional<String> read(byte[] wav) {
        for (int at = RIFF_BYTES; at + HEAD_BYTES <= wav.length; at = next(wav, at)) {
            int entry = entry(wav, at);
            if (entry >= 0) {
                String text = new String(wav, entry + HEAD_BYTES, length(wav, entry), StandardCharsets.UTF_8);
                int end = text.indexOf('\0');
                return Optional.of(end < 0 ? text : text.substring(0, end));
            }
        }
        return Optional.empty();
    }

    /** The SHA-256 of all chunks but the list that has the label, in lower-case hexadecimal digits. */
    public static String digest(byte[] wav) {
        MessageDigest digest = sha256();
        for (int at = RIFF_BYTES; at + HEAD_BYTES <= wav.length; at = next(wav, at)) {
            if (entry(wav, at) < 0) {
                digest.update(wav, at, HEAD_BYTES + length(wav, at));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where the label's entry begins in the chunk at a place, or -1 if this chunk has none. */
    private static int entry(byte[] wav, int at) {
        int end = at + HEAD_BYTES + length(wav, at);
        boolean isInfo = "LIST".equals(name(wav, at))
                && length(wav, at) >= NAME_BYTES
                && "INFO".equals(name(wav, at + HEAD_BYTES));
        if (isInfo) {
            for (int entry = at + HEAD_BYTES + NAME_BYTES; entry + HEAD_BYTES <= end; entry = next(wav, entry)) {
                if (AigcKey.NAME.equals(name(wav, entry))) {
                    return entry;
                }
            }
        }
        return -1;
    }

    private static int next(byte[] wav, int at) {
        return at + HEAD_BYTES + even(length(wav, at));
    }

    /** A length beyond the end stands for the rest, as of a file that was written into a pipe. */
    private static int length(byte[] wav, int at) {
        long claimed = Integer.toUnsignedLong(
                ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(at + NAME_BYTES));
        return (int) Math.min(claimed, wav.length - at - HEAD_BYTES);
    }

    /** Chunks begin at even places. */
    private static int even(int length) {
        return length + (length & 1);
    }

    private static String name(byte[] wav, int at) {
        return new String(wav, at, NAME_BYTES, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
