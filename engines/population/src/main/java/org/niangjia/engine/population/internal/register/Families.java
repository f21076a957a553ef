package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.register.Resident.Role;
import org.niangjia.kernel.Sex;

/** Who lives with the head of a household. */
final class Families {

    private static final int PARTNER_AGE = 24;
    private static final int CHILD_AGE_MAX = 75;
    private static final int PARENT_OF_HEAD_PERCENT = 70;
    private static final int SIBLING_AGE_MAX = 45;

    private final Noise noise;
    private final Relatives relatives;

    /** Somebody with the place in the family. */
    record Relative(Role role, Kin kin) {}

    Families(Noise noise, Relatives relatives) {
        this.noise = noise;
        this.relatives = relatives;
    }

    /** The head first. */
    List<Relative> around(Kin head, Dice dice) {
        List<Relative> family = new ArrayList<>();
        family.add(new Relative(Role.HEAD, head));
        int age = head.age();
        Kin partner =
                age >= PARTNER_AGE && happens(NoiseRate.HOUSEHOLD_PARTNER, dice) ? relatives.partner(head, dice) : null;
        if (partner != null) {
            family.add(new Relative(Role.PARTNER, partner));
        }
        if (age >= PARTNER_AGE && age <= CHILD_AGE_MAX && happens(NoiseRate.HOUSEHOLD_CHILD, dice)) {
            addChildren(family, head, partner, dice);
        }
        if (age < CHILD_AGE_MAX && happens(NoiseRate.HOUSEHOLD_PARENT, dice)) {
            addParents(family, partner == null || dice.percent(PARENT_OF_HEAD_PERCENT) ? head : partner, dice);
        }
        if (age < SIBLING_AGE_MAX && happens(NoiseRate.HOUSEHOLD_SIBLING, dice)) {
            family.add(new Relative(Role.SIBLING, relatives.sibling(head, dice)));
        }
        if (happens(NoiseRate.HOUSEHOLD_TWIN_OF_MEMBER, dice)) {
            family.add(new Relative(Role.SIBLING, relatives.twin(head, dice)));
        }
        return family;
    }

    private boolean happens(NoiseRate rate, Dice dice) {
        return dice.chance(noise.rate(rate));
    }

    private void addChildren(List<Relative> family, Kin head, @Nullable Kin partner, Dice dice) {
        Kin mother = partner != null && partner.sex() == Sex.FEMALE ? partner : head;
        LocalDate birth = mother.birth().plusYears(20).plusDays(dice.below(15 * 365));
        if (birth.isAfter(Federation.AS_OF)) {
            return;
        }
        Kin first = relatives.child(head, partner, birth, null, dice);
        family.add(new Relative(Role.CHILD, first));
        if (happens(NoiseRate.HOUSEHOLD_SECOND_CHILD, dice)) {
            LocalDate next = birth.plusDays(400 + dice.below(6 * 365));
            if (happens(NoiseRate.HOUSEHOLD_TWINS, dice)) {
                family.add(new Relative(Role.CHILD, relatives.twin(first, dice)));
            } else if (!next.isAfter(Federation.AS_OF)) {
                family.add(new Relative(Role.CHILD, relatives.child(head, partner, next, first, dice)));
            }
        }
    }

    private void addParents(List<Relative> family, Kin of, Dice dice) {
        int which = dice.below(3);
        if (which != 0) {
            family.add(new Relative(Role.PARENT, relatives.parent(of, Sex.FEMALE, dice)));
        }
        if (which != 1) {
            family.add(new Relative(Role.PARENT, relatives.parent(of, Sex.MALE, dice)));
        }
    }
}
