package org.niangjia.engine.knowledge.internal.embedding;

import java.nio.ByteBuffer;
import org.niangjia.engine.knowledge.internal.text.Sha256;

/** The first 128 bits of a text's SHA-256, by which its vector is kept: an unchanged text is never embedded again. */
public record ChunkKey(long high, long low) {

    /** Bytes that a key takes. */
    public static final int BYTES = 16;

    public static ChunkKey of(String text) {
        return read(ByteBuffer.wrap(Sha256.bytes(text)));
    }

    public static ChunkKey read(ByteBuffer bytes) {
        return new ChunkKey(bytes.getLong(), bytes.getLong());
    }

    public void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }
}
