package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticPerson;
import org.niangjia.kernel.Sex;

/**
 * Who somebody is by birth.
 *
 * @param number citizen number of 18 characters
 */
record Kin(FamilyName name, Sex sex, LocalDate birth, String number) {

    static Kin of(SyntheticPerson person) {
        return new Kin(
                FamilyName.of(person.name()),
                person.sex(),
                person.birthDate(),
                person.citizenId().value());
    }

    String division() {
        return number.substring(0, 6);
    }

    /** Whole years on the day of the federation; negative before birth. */
    int age() {
        return birth.until(Federation.AS_OF).getYears();
    }
}
