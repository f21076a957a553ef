package org.niangjia.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Encrypts personal data field by field and makes the blind indexes by which an encrypted field can still be found.
 *
 * <p>A sealed value is bound to its column and row: moved elsewhere, or changed by a single bit, it no longer opens.
 * Algorithms: SM4-GCM (GB/T 32907-2016) with a 96-bit random nonce and a 128-bit tag; HMAC-SM3 (GB/T 32905-2016).
 */
public interface Vault {

    /** As {@link #seal(String, UUID, byte[])} for a text in UTF-8. */
    default byte[] seal(String column, UUID row, String text) {
        return seal(column, row, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #openBytes} for a text in UTF-8. */
    default String open(String column, UUID row, byte[] sealed) {
        return new String(openBytes(column, row, sealed), StandardCharsets.UTF_8);
    }

    /**
     * Encrypts bytes.
     *
     * @param column where it will stand, as {@code schema.table.column}
     * @param row identifier of the row in which it will stand
     * @return format version (1 byte), key version (2 bytes), nonce (12), ciphertext and tag
     */
    byte[] seal(String column, UUID row, byte[] plain);

    /**
     * Decrypts what {@code seal} gave for the same column and row.
     *
     * @throws SealBroken if the value was changed, belongs elsewhere, or its key is gone
     */
    byte[] openBytes(String column, UUID row, byte[] sealed);

    /**
     * A keyed fingerprint of 32 bytes: equal for equal texts of one purpose, useless without the key.
     *
     * @param purpose keeps indexes of different fields from being compared, such as {@code national-number}
     */
    byte[] blindIndex(String purpose, String text);
}
