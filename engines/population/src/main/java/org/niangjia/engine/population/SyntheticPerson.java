package org.niangjia.engine.population;

import java.time.LocalDate;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.Sex;

/**
 * A person who does not exist.
 *
 * @param citizenId of a division 99xxxx, which no real place has; unique in the federation
 * @param phone starting with 100, which no subscriber has; unique in the federation
 */
public record SyntheticPerson(String name, CitizenId citizenId, PhoneNumber phone) {

    public Sex sex() {
        return citizenId.sex();
    }

    public LocalDate birthDate() {
        return citizenId.birthDate();
    }
}
