package org.niangjia.engine.population.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.niangjia.engine.population.Employment;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.SyntheticMember.State;
import org.niangjia.engine.population.SyntheticPerson;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.internal.Work.Job;
import org.niangjia.kernel.Sex;

/** Makes the member of a number, whatever was made before. */
final class Members {

    private static final int ADULT_YEARS = 18;
    private static final int RETIRED_YEARS_MEN = 60;
    private static final int RETIRED_YEARS_WOMEN = 55;
    private static final int RETIRED_KEPT_PERCENT = 80;

    /** Before this day unions took hardly anybody who worked through a platform. */
    private static final LocalDate NEW_FORM_SINCE = LocalDate.of(2018, 4, 1);

    private final long seed;
    private final Identifiers identifiers;
    private final Persons persons;
    private final Placement placement;
    private final Work work = new Work();

    Members(long seed, Identifiers identifiers, Persons persons, Placement placement) {
        this.seed = seed;
        this.identifiers = identifiers;
        this.persons = persons;
        this.placement = placement;
    }

    SyntheticMember at(int number) {
        SyntheticPerson person = persons.member(number);
        Job job = work.draw(person.sex(), Dice.of(seed, "work", number));
        SyntheticUnion union = placement.draw(job, person.citizenId().division(), Dice.of(seed, "placement", number));
        return new SyntheticMember(
                number,
                identifiers.member(number),
                person,
                job.employment(),
                job.trade(),
                union.id(),
                union.path(),
                joinedOn(person, job, Dice.of(seed, "joined", number)),
                state(person, Dice.of(seed, "state", number)));
    }

    /** Rather lately than long ago. */
    private static LocalDate joinedOn(SyntheticPerson person, Job job, Dice dice) {
        LocalDate adult = person.birthDate().plusYears(ADULT_YEARS);
        boolean newForm = job.employment() == Employment.NEW_FORM;
        LocalDate earliest = newForm && adult.isBefore(NEW_FORM_SINCE) ? NEW_FORM_SINCE : adult;
        int days = (int) ChronoUnit.DAYS.between(earliest, Federation.AS_OF);
        return Federation.AS_OF.minusDays(dice.below(dice.below(days + 1) + 1));
    }

    private static State state(SyntheticPerson person, Dice dice) {
        int retiredYears = person.sex() == Sex.MALE ? RETIRED_YEARS_MEN : RETIRED_YEARS_WOMEN;
        boolean retired = !person.birthDate().plusYears(retiredYears).isAfter(Federation.AS_OF);
        if (retired && dice.percent(RETIRED_KEPT_PERCENT)) {
            return State.KEPT;
        }
        return switch (dice.below(100)) {
            case 0 -> State.LEFT;
            case 1 -> State.TRANSFERRING;
            case 2, 3 -> State.KEPT;
            default -> State.ACTIVE;
        };
    }
}
