package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.PersonNames;
import org.niangjia.kernel.Sex;

/** Finds somebody to be a relative: with the surname, the birth day and the citizen number that such a one has. */
final class Relatives {

    private static final int DAYS_OF_YEAR = 365;
    private static final int SURNAME_OF_MOTHER_PERCENT = 3;
    private static final int TWINS_OF_ONE_SEX_PERCENT = 65;

    private final Noise noise;
    private final Homes homes;
    private final FreeNumbers numbers;
    private final PersonNames names = new PersonNames();

    Relatives(Noise noise, Homes homes, FreeNumbers numbers) {
        this.noise = noise;
        this.homes = homes;
        this.numbers = numbers;
    }

    /** Somebody of no family, grown up. */
    Kin stranger(Dice dice) {
        Sex sex = either(dice);
        LocalDate birth = LocalDate.of(1936, 1, 1).plusDays(dice.below(70 * DAYS_OF_YEAR));
        FamilyName name = FamilyName.of(names.draw(sex, Math.max(1960, birth.getYear()), dice));
        return new Kin(name, sex, birth, numbers.draw(homes.division(dice), birth, sex, dice));
    }

    /** Another one of the same name, sex and birth day. */
    Kin namesake(Kin of, Dice dice) {
        return new Kin(of.name(), of.sex(), of.birth(), numbers.draw(homes.division(dice), of.birth(), of.sex(), dice));
    }

    Kin partner(Kin head, Dice dice) {
        Sex sex = head.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        LocalDate birth = head.birth().plusDays(dice.below(10 * DAYS_OF_YEAR) - 5 * DAYS_OF_YEAR);
        FamilyName name = head.name().twoParts()
                ? new FamilyName(names.drawFathersOfTwoParts(dice), names.drawOwnOfTwoParts(sex, dice), true)
                : new FamilyName(names.drawSurname(dice), names.drawGiven(sex, birth.getYear(), dice), false);
        return born(name, sex, birth, head, dice);
    }

    /** @param other the other parent; null if there is none in the household */
    Kin child(Kin head, @Nullable Kin other, LocalDate birth, @Nullable Kin elder, Dice dice) {
        Kin father = other == null || head.sex() == Sex.MALE ? head : other;
        Kin mother = other == null || head.sex() == Sex.FEMALE ? head : other;
        Sex sex = either(dice);
        FamilyName name;
        if (father.name().twoParts()) {
            name = new FamilyName(father.name().given(), names.drawOwnOfTwoParts(sex, dice), true);
        } else {
            boolean mothers =
                    dice.percent(SURNAME_OF_MOTHER_PERCENT) && !mother.name().twoParts();
            String surname = mothers ? mother.name().family() : father.name().family();
            name = given(surname, sex, birth, elder, dice);
        }
        return born(name, sex, birth, head, dice);
    }

    Kin parent(Kin of, Sex sex, Dice dice) {
        LocalDate birth = of.birth().minusDays(21 * DAYS_OF_YEAR + dice.below(16 * DAYS_OF_YEAR));
        FamilyName name;
        if (of.name().twoParts()) {
            String own = sex == Sex.MALE ? of.name().family() : names.drawOwnOfTwoParts(sex, dice);
            name = new FamilyName(names.drawFathersOfTwoParts(dice), own, true);
        } else {
            String surname = sex == Sex.MALE ? of.name().family() : names.drawSurname(dice);
            name = new FamilyName(surname, names.drawGiven(sex, birth.getYear(), dice), false);
        }
        return born(name, sex, birth, of, dice);
    }

    Kin sibling(Kin of, Dice dice) {
        Sex sex = either(dice);
        int days = DAYS_OF_YEAR + dice.below(5 * DAYS_OF_YEAR);
        LocalDate birth =
                dice.percent(50) ? of.birth().plusDays(days) : of.birth().minusDays(days);
        return born(siblingsName(of, sex, birth, dice), sex, birth, of, dice);
    }

    /** Of one birth day, with a number beside. */
    Kin twin(Kin of, Dice dice) {
        Sex sex = dice.percent(TWINS_OF_ONE_SEX_PERCENT) == (of.sex() == Sex.MALE) ? Sex.MALE : Sex.FEMALE;
        FamilyName name = siblingsName(of, sex, of.birth(), dice);
        return new Kin(name, sex, of.birth(), numbers.neighbourOf(of.number(), sex));
    }

    private FamilyName siblingsName(Kin of, Sex sex, LocalDate birth, Dice dice) {
        return of.name().twoParts()
                ? new FamilyName(of.name().family(), names.drawOwnOfTwoParts(sex, dice), true)
                : given(of.name().family(), sex, birth, of, dice);
    }

    /** A name of two characters now and then has the first one of an elder's. */
    private FamilyName given(String surname, Sex sex, LocalDate birth, @Nullable Kin elder, Dice dice) {
        String own = names.drawGiven(sex, birth.getYear(), dice);
        if (elder != null
                && own.length() == 2
                && elder.name().given().length() == 2
                && dice.chance(noise.rate(NoiseRate.HOUSEHOLD_SAME_GENERATION_NAME))) {
            own = elder.name().given().charAt(0) + own.substring(1);
        }
        FamilyName name = new FamilyName(surname, own, false);
        return elder != null && elder.name().equals(name) ? given(surname, sex, birth, null, dice) : name;
    }

    private Kin born(FamilyName name, Sex sex, LocalDate birth, Kin near, Dice dice) {
        boolean oneArea = dice.chance(noise.rate(NoiseRate.HOUSEHOLD_NUMBER_OF_ONE_AREA));
        String division = oneArea ? near.division() : homes.division(dice);
        return new Kin(name, sex, birth, numbers.draw(division, birth, sex, dice));
    }

    private static Sex either(Dice dice) {
        return dice.percent(51) ? Sex.MALE : Sex.FEMALE;
    }
}
