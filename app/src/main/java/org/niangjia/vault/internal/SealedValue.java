package org.niangjia.vault.internal;

import java.nio.ByteBuffer;

/** The head of a sealed value: format version (1 byte) and key version (2 bytes, unsigned). */
final class SealedValue {

    static final byte FORMAT = 1;
    static final int HEADER_BYTES = 3;
    static final int VERSION_MAX = 0xffff;

    private SealedValue() {}

    static byte[] header(int version) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .putShort((short) version)
                .array();
    }

    static int versionOf(byte[] sealed) {
        return Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
    }
}
