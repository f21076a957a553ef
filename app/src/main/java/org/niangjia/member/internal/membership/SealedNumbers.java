package org.niangjia.member.internal.membership;

import java.util.Map;
import java.util.UUID;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals national number and phone of a row, and makes the blind indexes by which they are found. */
@Component
public class SealedNumbers {

    private static final String LAST_FOUR = "phone-last-four";

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

    /**
     * The columns {@code number_sealed}, {@code number_index}, {@code phone_sealed}, {@code phone_index} and {@code
     * phone_last_four} of a row.
     *
     * @param table with its schema
     */
    public Map<String, Object> columns(String table, UUID row, CitizenId number, PhoneNumber phone) {
        return Map.of(
                "number_sealed",
                vault.seal(table + ".number_sealed", row, number.value()),
                "number_index",
                indexOf(number),
                "phone_sealed",
                vault.seal(table + ".phone_sealed", row, phone.value()),
                "phone_index",
                indexOf(phone),
                "phone_last_four",
                indexOfLastFour(phone.lastFour()));
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
