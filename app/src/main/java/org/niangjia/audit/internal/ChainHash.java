package org.niangjia.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.Sm3;

/**
 * The hash of a link: SM3 over the hash before and the entry's fields, each with its length in front so that text cannot
 * move from one field to the next unnoticed.
 */
public final class ChainHash {

    /** What stands before the first link. */
    public static byte[] start() {
        return new byte[32];
    }

    private ChainHash() {}

    public static byte[] of(byte[] previous, StoredEntry entry) {
        byte[][] fields = {
            bytes(String.valueOf(entry.id())),
            bytes(entry.recorded()),
            bytes(entry.account()),
            bytes(entry.action()),
            bytes(entry.subject()),
            bytes(entry.because())
        };
        int length = previous.length;
        for (byte[] field : fields) {
            length += Integer.BYTES + field.length;
        }
        ByteBuffer message = ByteBuffer.allocate(length).put(previous);
        for (byte[] field : fields) {
            message.putInt(field.length).put(field);
        }
        return Sm3.of(message.array());
    }

    private static byte[] bytes(@Nullable String field) {
        return field == null ? new byte[] {0} : field.getBytes(StandardCharsets.UTF_8);
    }
}
