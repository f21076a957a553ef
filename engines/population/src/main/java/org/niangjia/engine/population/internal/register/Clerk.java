package org.niangjia.engine.population.internal.register;

import java.time.format.DateTimeFormatter;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.SlipCounts;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.Places;
import org.niangjia.engine.population.internal.register.Resident.Life;
import org.niangjia.kernel.Sex;

/** Writes people down in lists, with the slips that happen there. */
final class Clerk {

    private final long seed;
    private final Noise noise;
    private final SlipCounts counts;
    private final NameText names = new NameText();
    private final ContactText contacts;
    private final AddressText addresses;

    Clerk(long seed, Noise noise, SlipCounts counts) {
        this.seed = seed;
        this.noise = noise;
        this.counts = counts;
        contacts = new ContactText(seed);
        addresses = new AddressText(seed, new Homes(Places.read()));
    }

    /**
     * The slips of one row.
     *
     * @param copy 0 for the first row of a person in the list
     */
    Slips slips(OfficeList list, Resident resident, int copy) {
        return new Slips(list, noise, Dice.of(seed, "slips " + list.code() + copy, resident.key()), counts);
    }

    /** A firm that closed is the present one even where all else is stale. */
    Written written(Resident resident, Household household, DateTimeFormatter order, Slips slips) {
        boolean stale = resident.hasChanged() && slips.happens(NoiseRate.RECORD_STALE);
        Life life = stale ? resident.earlier() : resident.life();
        return new Written(
                names.written(resident.kin().name(), slips),
                sex(resident.kin().sex(), slips),
                NumberText.written(resident, household, slips),
                DayText.birthday(resident.kin().birth(), order, slips),
                contacts.phone(resident, life, household, slips),
                addresses.written(resident, life, slips),
                contacts.employer(slips.list() == OfficeList.CLOSURES ? resident.life() : life, slips));
    }

    private static String sex(Sex sex, Slips slips) {
        if (slips.happens(NoiseRate.SEX_MISSING)) {
            return "";
        }
        return (sex == Sex.MALE) == slips.happens(NoiseRate.SEX_WRONG) ? "女" : "男";
    }
}
