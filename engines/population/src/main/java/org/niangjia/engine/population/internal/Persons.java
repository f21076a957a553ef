package org.niangjia.engine.population.internal;

import java.util.List;
import org.niangjia.engine.population.Settings;
import org.niangjia.engine.population.SyntheticPerson;
import org.niangjia.kernel.CitizenId;

/** Everybody in the federation by number: first the members, above {@link Settings#MEMBER_COUNT_MAX} the applicants. */
final class Persons {

    private final long seed;
    private final CitizenIds citizenIds;
    private final PhoneNumbers phones;
    private final PersonNames names = new PersonNames();

    Persons(long seed, List<String> divisions) {
        this.seed = seed;
        this.citizenIds = new CitizenIds(seed, divisions);
        this.phones = new PhoneNumbers(seed);
    }

    SyntheticPerson member(int number) {
        return person(number);
    }

    SyntheticPerson applicant(int number) {
        return person(Settings.MEMBER_COUNT_MAX + number);
    }

    private SyntheticPerson person(int number) {
        CitizenId citizenId = citizenIds.of(number);
        String name = names.draw(citizenId.sex(), citizenId.birthDate().getYear(), Dice.of(seed, "name", number));
        return new SyntheticPerson(name, citizenId, phones.of(number));
    }
}
