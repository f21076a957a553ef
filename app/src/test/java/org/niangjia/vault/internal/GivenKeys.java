package org.niangjia.vault.internal;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keys in memory, for tests of the vault alone. */
final class GivenKeys implements Keys {

    private final Map<Integer, byte[]> seal = new HashMap<>();
    private final byte[] index = random(32);
    private int current;

    GivenKeys() {
        add();
    }

    void add() {
        seal.put(++current, random(16));
    }

    void destroy(int version) {
        seal.remove(version);
    }

    private static byte[] random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Override
    public int current() {
        return current;
    }

    @Override
    public Optional<byte[]> sealKey(int version) {
        return Optional.ofNullable(seal.get(version));
    }

    @Override
    public byte[] indexKey() {
        return index;
    }
}
