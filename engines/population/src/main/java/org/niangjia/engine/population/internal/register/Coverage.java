package org.niangjia.engine.population.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.internal.Dice;

/** Which offices know whom. */
final class Coverage {

    private static final int WORKING_AGE = 18;
    private static final int WORKING_AGE_MAX = 60;

    private final long seed;
    private final Noise noise;

    /** Somebody in a register. */
    record Known(OfficeList register, Resident resident) {}

    Coverage(long seed, Noise noise) {
        this.seed = seed;
        this.noise = noise;
    }

    /** All who are known somewhere; aid goes to whole households. */
    List<Known> of(Household household) {
        List<Known> known = new ArrayList<>();
        Dice dice = Dice.of(seed, "cover", household.head().key());
        boolean aided = happens(NoiseRate.COVER_CIVIL_AFFAIRS, dice);
        for (Resident resident : household.residents()) {
            int age = resident.kin().age();
            boolean working = age >= WORKING_AGE && age < WORKING_AGE_MAX;
            add(known, OfficeList.CIVIL_AFFAIRS, resident, aided);
            add(known, OfficeList.MEDICAL, resident, happens(NoiseRate.COVER_MEDICAL, dice));
            add(known, OfficeList.DISABILITY, resident, happens(NoiseRate.COVER_DISABILITY, dice));
            boolean unemployed = happens(NoiseRate.COVER_UNEMPLOYMENT, dice);
            add(known, OfficeList.UNEMPLOYMENT, resident, unemployed && working);
            add(
                    known,
                    OfficeList.CLOSURES,
                    resident,
                    working && isClosed(resident.life().employer()));
        }
        return known;
    }

    private boolean happens(NoiseRate rate, Dice dice) {
        return dice.chance(noise.rate(rate));
    }

    private static void add(List<Known> known, OfficeList register, Resident resident, boolean is) {
        if (is) {
            known.add(new Known(register, resident));
        }
    }

    private boolean isClosed(@Nullable SyntheticEmployer employer) {
        return employer != null
                && Dice.of(seed, "closed " + employer.name(), 0).chance(noise.rate(NoiseRate.COVER_CLOSURES));
    }
}
