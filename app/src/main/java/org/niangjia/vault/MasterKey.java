package org.niangjia.vault;

/**
 * The port of the key above all others: it wraps the data keys, which lie wrapped in the database, and never leaves its
 * keeper (a file by default, a key management service, a hardware security module).
 */
public interface MasterKey {

    /**
     * Encrypts a data key.
     *
     * @param name what the key is, such as {@code SEAL-2}; a wrapped key opens under its own name only
     */
    byte[] wrap(String name, byte[] key);

    /**
     * Decrypts what {@link #wrap} gave for the same name.
     *
     * @throws KeysUnusable if it was wrapped by another master key, was changed, or the keeper doesn't answer
     */
    byte[] unwrap(String name, byte[] wrapped);
}
