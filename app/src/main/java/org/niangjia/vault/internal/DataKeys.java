package org.niangjia.vault.internal;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.vault.KeysUnusable;
import org.niangjia.vault.MasterKey;
import org.niangjia.vault.Signer;
import org.niangjia.vault.Sm2;
import org.niangjia.vault.Sm4Gcm;
import org.niangjia.vault.internal.StoredKeys.Purpose;
import org.niangjia.vault.internal.StoredKeys.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The data keys, unwrapped by the master key and held in memory.
 *
 * <p>Several instances share them through the database: each looks for a new version every two seconds, and at once when it
 * meets a value sealed with a version that it does not know.
 */
class DataKeys implements Keys {

    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final int INDEX_KEY_BYTES = 32;

    private final StoredKeys stored;
    private final MasterKey master;
    private final byte[] index;
    private final byte[] sign;
    private volatile Map<Integer, byte[]> seal;

    private DataKeys(StoredKeys stored, MasterKey master) {
        this.stored = stored;
        this.master = master;
        List<Stored> all = stored.all();
        this.index = only(all, Purpose.INDEX);
        this.sign = only(all, Purpose.SIGN);
        this.seal = sealKeys(all, Map.of());
    }

    /**
     * Reads the keys; a database without any gets its first ones.
     *
     * @throws KeysUnusable if the master key does not open them
     */
    static DataKeys open(StoredKeys stored, MasterKey master) {
        if (stored.isEmpty()) {
            stored.add(List.of(
                    wrapped(master, Purpose.SEAL, 1, random(Sm4Gcm.KEY_BYTES)),
                    wrapped(master, Purpose.INDEX, 1, random(INDEX_KEY_BYTES)),
                    wrapped(master, Purpose.SIGN, 1, Sm2.newPrivateKey())));
        }
        return new DataKeys(stored, master);
    }

    private static Stored wrapped(MasterKey master, Purpose purpose, int version, byte[] key) {
        return new Stored(purpose, version, master.wrap(StoredKeys.nameOf(purpose, version), key));
    }

    private static byte[] random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The sealing keys by version; one that is known already is not unwrapped again. */
    private Map<Integer, byte[]> sealKeys(List<Stored> all, Map<Integer, byte[]> known) {
        Map<Integer, byte[]> keys = new HashMap<>();
        for (Stored key : all) {
            if (key.purpose() == Purpose.SEAL) {
                byte[] before = known.get(key.version());
                keys.put(key.version(), before != null ? before : master.unwrap(key.name(), key.wrapped()));
            }
        }
        if (keys.isEmpty()) {
            throw new KeysUnusable("The database has no key that seals.", null);
        }
        return keys;
    }

    private byte[] only(List<Stored> all, Purpose purpose) {
        return all.stream()
                .filter(key -> key.purpose() == purpose)
                .findFirst()
                .map(key -> master.unwrap(key.name(), key.wrapped()))
                .orElseThrow(() -> new KeysUnusable("The database lacks its key for " + purpose + ".", null));
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void refresh() {
        try {
            refreshNow();
        } catch (DataAccessException | KeysUnusable away) {
            LOG.warn("New keys could not be looked for: {}", away.getMessage());
        }
    }

    /** Makes a new version that seals from now on. */
    synchronized int addSealKey() {
        refreshNow();
        int version = current() + 1;
        if (version > SealedValue.VERSION_MAX) {
            throw new IllegalStateException("no key version is left");
        }
        stored.add(List.of(wrapped(master, Purpose.SEAL, version, random(Sm4Gcm.KEY_BYTES))));
        refreshNow();
        return current();
    }

    private synchronized void refreshNow() {
        seal = sealKeys(stored.all(), seal);
    }

    @Override
    public int current() {
        return Collections.max(seal.keySet());
    }

    @Override
    public Optional<byte[]> sealKey(int version) {
        byte[] key = seal.get(version);
        if (key == null && version > current()) {
            refreshNow();
            key = seal.get(version);
        }
        return Optional.ofNullable(key);
    }

    @Override
    public byte[] indexKey() {
        return index;
    }

    Signer signer() {
        return Sm2.signer(sign);
    }
}
