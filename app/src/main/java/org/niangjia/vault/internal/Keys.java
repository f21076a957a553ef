package org.niangjia.vault.internal;

import java.util.Optional;

/** The keys in use: one SM4 key of 16 bytes a version, of which the newest seals, and one HMAC key of 32 bytes. */
interface Keys {

    /** The version that seals. */
    int current();

    /** Empty if the version was destroyed or never existed. */
    Optional<byte[]> sealKey(int version);

    byte[] indexKey();
}
