package org.niangjia.vault.internal;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.KeysUnusable;
import org.niangjia.vault.MasterKey;
import org.niangjia.vault.PrivateFile;
import org.niangjia.vault.Sm4Gcm;

/** The master key in a file that only its owner can read; for one machine or a folder that all instances share. */
final class MasterKeyFile implements MasterKey {

    static final String NAME = "vault.properties";
    private static final String PROPERTY = "master";

    private final byte[] key;

    private MasterKeyFile(byte[] key) {
        this.key = key;
    }

    /**
     * Reads the file of the folder.
     *
     * @param mayCreate whether a missing file is made: only for a database that has no keys yet
     * @throws KeysUnusable if it is missing, unreadable, readable by others, or not a whole key file; it is left as it is
     */
    static MasterKeyFile in(Path folder, boolean mayCreate) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file) && !mayCreate) {
            throw new KeysUnusable(
                    "The key file " + file + " is missing, and the database was written with its key."
                            + " Bring the file back from where you keep a copy of it; without it nothing sealed opens.",
                    null);
        }
        Properties kept = read(file);
        byte[] key;
        try {
            key = Base64.getDecoder().decode(kept.getProperty(PROPERTY, ""));
        } catch (IllegalArgumentException notBase64) {
            throw damaged(file, notBase64);
        }
        if (key.length != Sm4Gcm.KEY_BYTES) {
            throw damaged(file, null);
        }
        return new MasterKeyFile(key);
    }

    private static Properties read(Path file) {
        try {
            return PrivateFile.loadOrCreate(file, fresh -> fresh.setProperty(PROPERTY, random()));
        } catch (PrivateFile.TooOpen tooOpen) {
            throw new KeysUnusable(
                    "Others than the owner may read the key file " + file + ". Set its rights with: chmod 600 " + file,
                    tooOpen);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new KeysUnusable("The key file " + file + " cannot be read. It was left as it is.", e);
        }
    }

    private static KeysUnusable damaged(Path file, @Nullable Throwable cause) {
        return new KeysUnusable(
                "The key file " + file + " is not whole: it lacks a master key of 16 bytes."
                        + " It was left as it is; bring back your copy of it.",
                cause);
    }

    private static String random() {
        byte[] key = new byte[Sm4Gcm.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public byte[] wrap(String name, byte[] dataKey) {
        byte[] nonce = new byte[Sm4Gcm.NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        byte[] secret = Sm4Gcm.encrypt(key, nonce, name.getBytes(StandardCharsets.UTF_8), dataKey);
        return ByteBuffer.allocate(nonce.length + secret.length)
                .put(nonce)
                .put(secret)
                .array();
    }

    @Override
    public byte[] unwrap(String name, byte[] wrapped) {
        byte[] nonce = Arrays.copyOf(wrapped, Sm4Gcm.NONCE_BYTES);
        return Sm4Gcm.decrypt(
                        key,
                        nonce,
                        name.getBytes(StandardCharsets.UTF_8),
                        wrapped,
                        nonce.length,
                        wrapped.length - nonce.length)
                .orElseThrow(() -> new KeysUnusable(
                        "The master key in keys/" + NAME + " is not the one with which this database was written."
                                + " Nothing was changed; bring back the right file.",
                        null));
    }
}
