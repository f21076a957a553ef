package org.niangjia.member.internal.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals national number and phone of a row, and makes the blind indexes by which they are found. */
@Component
public class SealedNumbers {

    /** How many characters of his national number a member is asked for to show who he is. */
    public static final int TAIL_LENGTH = 6;

    private static final String LAST_FOUR = "phone-last-four";
    private static final String TAIL = "national-number-tail";

    private final Vault vault;

    SealedNumbers(Vault vault) {
        this.vault = vault;
    }

    public byte[] indexOf(CitizenId number) {
        return vault.blindIndex("national-number", number.value());
    }

    public byte[] indexOf(PhoneNumber phone) {
        return vault.blindIndex("phone", phone.value());
    }

    public byte[] indexOfLastFour(String digits) {
        return vault.blindIndex(LAST_FOUR, digits);
    }

    byte[] indexOfTail(CitizenId number) {
        return indexOfTail(number.value().substring(number.value().length() - TAIL_LENGTH));
    }

    /** @param tail the last {@value #TAIL_LENGTH} characters of a national number */
    byte[] indexOfTail(String tail) {
        return vault.blindIndex(TAIL, tail);
    }

    /**
     * The columns {@code number_sealed}, {@code number_index}, {@code number_tail_index}, {@code phone_sealed}, {@code
     * phone_index} and {@code phone_last_four} of a row; those of a phone are null if there is none.
     *
     * @param table with its schema
     */
    public Map<String, @Nullable Object> columns(
            String table, UUID row, CitizenId number, @Nullable PhoneNumber phone) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("number_sealed", vault.seal(table + ".number_sealed", row, number.value()));
        columns.put("number_index", indexOf(number));
        columns.put("number_tail_index", indexOfTail(number));
        columns.putAll(phoneColumns(table, row, phone));
        return columns;
    }

    /** The columns {@code phone_sealed}, {@code phone_index} and {@code phone_last_four} of a row; null if there is no phone. */
    public Map<String, @Nullable Object> phoneColumns(String table, UUID row, @Nullable PhoneNumber phone) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("phone_sealed", phone == null ? null : vault.seal(table + ".phone_sealed", row, phone.value()));
        columns.put("phone_index", phone == null ? null : indexOf(phone));
        columns.put("phone_last_four", phone == null ? null : indexOfLastFour(phone.lastFour()));
        return columns;
    }

    /** @throws org.niangjia.vault.SealBroken if the stored value was changed or belongs elsewhere */
    public CitizenId number(String table, UUID row, byte[] sealed) {
        return new CitizenId(vault.open(table + ".number_sealed", row, sealed));
    }

    /** @throws org.niangjia.vault.SealBroken if the stored value was changed or belongs elsewhere */
    public PhoneNumber phone(String table, UUID row, byte[] sealed) {
        return new PhoneNumber(vault.open(table + ".phone_sealed", row, sealed));
    }
}
