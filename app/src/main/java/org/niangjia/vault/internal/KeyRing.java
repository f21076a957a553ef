package org.niangjia.vault.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.niangjia.vault.PrivateFile;

/** The keys: one SM4 key of 16 bytes a version, of which the newest seals, and one HMAC key of 32 bytes for indexes. */
final class KeyRing {

    private static final int SEAL_KEY_BYTES = 16;
    private static final int INDEX_KEY_BYTES = 32;

    private final Map<Integer, byte[]> sealKeys = new HashMap<>();
    private final byte[] indexKey;
    private final int current;

    private KeyRing(Properties kept) {
        current = Integer.parseInt(kept.getProperty("seal.current"));
        for (int version = 1; version <= current; version++) {
            String key = kept.getProperty("seal." + version);
            if (key != null) {
                sealKeys.put(version, Base64.getDecoder().decode(key));
            }
        }
        indexKey = Base64.getDecoder().decode(kept.getProperty("index"));
        if (!sealKeys.containsKey(current)) {
            throw new IllegalStateException("the key store lacks its current key, version " + current);
        }
    }

    /** Reads the key store of the folder; a first start creates it. */
    static KeyRing in(Path folder) {
        return new KeyRing(PrivateFile.loadOrCreate(folder.resolve("vault.properties"), properties -> {
            properties.setProperty("seal.current", "1");
            properties.setProperty("seal.1", random(SEAL_KEY_BYTES));
            properties.setProperty("index", random(INDEX_KEY_BYTES));
        }));
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    int current() {
        return current;
    }

    Optional<byte[]> sealKey(int version) {
        return Optional.ofNullable(sealKeys.get(version));
    }

    byte[] indexKey() {
        return indexKey;
    }
}
