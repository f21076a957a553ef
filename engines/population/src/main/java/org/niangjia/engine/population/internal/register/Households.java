package org.niangjia.engine.population.internal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.PhoneNumbers;
import org.niangjia.engine.population.internal.Places;
import org.niangjia.engine.population.internal.register.Families.Relative;
import org.niangjia.engine.population.internal.register.Resident.Life;
import org.niangjia.engine.population.internal.register.Resident.Membership;
import org.niangjia.engine.population.internal.register.Resident.Role;
import org.niangjia.kernel.Sex;

/**
 * Households one after the other: those whose heads are members of the federation, and others between them. Their order
 * matters, since each takes citizen numbers that are free.
 */
final class Households {

    private static final int ADULT_YEARS = 18;
    private static final int PHONE_YEARS = 14;
    private static final int EMPLOYED_PERCENT = 60;
    private static final int SAME_FIRM_PERCENT = 50;
    private static final int DORMITORY_AGE_MAX = 40;
    /** Places in a household, so that a key tells household and place. */
    private static final int PLACES = 8;

    private static final int FIRST_RELATIVES_PHONE = 10_100_000;
    private static final int RELATIVES_PHONES = 100_000_000 - FIRST_RELATIVES_PHONE;

    /**
     * What all of a household have in common.
     *
     * @param member the head as a member; null if no member
     * @param before the home before
     */
    private record Roof(@Nullable SyntheticMember member, Home home, Home before, boolean oneAlone) {}

    private final long seed;
    private final Noise noise;
    private final Federation federation;
    private final Homes homes;
    private final Relatives relatives;
    private final Families families;
    private final Memberships memberships;
    private final PhoneNumbers phones;
    private final List<SyntheticEmployer> employers;
    private final Map<String, SyntheticEmployer> employersByName;

    Households(Federation federation, Noise noise) {
        this.federation = federation;
        this.noise = noise;
        seed = federation.settings().seed();
        homes = new Homes(Places.read());
        FreeNumbers numbers = new FreeNumbers();
        federation
                .members()
                .forEach(member -> numbers.take(member.person().citizenId().value()));
        relatives = new Relatives(noise, homes, numbers);
        families = new Families(noise, relatives);
        memberships = new Memberships(federation, noise);
        phones = new PhoneNumbers(seed);
        employers = federation.employers();
        employersByName = employers.stream().collect(Collectors.toMap(SyntheticEmployer::name, employer -> employer));
    }

    /** The household that a member heads. */
    Household with(SyntheticMember member) {
        long number = 2L * member.number();
        return household(number, Kin.of(member.person()), member, Dice.of(seed, "household", number));
    }

    /** The household after it, none of which is a member. */
    Household afterThatOf(SyntheticMember member) {
        long number = 2L * member.number() + 1;
        Dice dice = Dice.of(seed, "household", number);
        return household(number, relatives.stranger(dice), null, dice);
    }

    /** Somebody else, alone, of the same name and birth day. */
    Household namesakeOf(Resident resident, Dice dice) {
        Kin kin = relatives.namesake(resident.kin(), dice);
        Life life = new Life(homes.draw(homes.division(dice), dice), anyPhone(dice), null);
        return new Household(List.of(new Resident(-resident.key(), Role.HEAD, kin, life, life, false, null)));
    }

    private Household household(long number, Kin head, @Nullable SyntheticMember member, Dice dice) {
        Home home = homes.draw(dice.percent(70) ? head.division() : homes.division(dice), dice);
        Home before = dice.chance(noise.rate(NoiseRate.PERSON_MOVED))
                ? homes.draw(dice.percent(60) ? head.division() : homes.division(dice), dice)
                : home;
        List<Resident> residents = new ArrayList<>();
        List<Relative> family = families.around(head, dice);
        Roof roof = new Roof(member, home, before, family.size() == 1);
        for (Relative relative : family) {
            long key = number * PLACES + residents.size();
            residents.add(resident(key, relative, roof, residents.isEmpty() ? null : residents.getFirst(), dice));
        }
        return new Household(List.copyOf(residents));
    }

    private Resident resident(long key, Relative relative, Roof roof, @Nullable Resident head, Dice dice) {
        SyntheticMember member = roof.member();
        Kin kin = relative.kin();
        boolean works = worksAt(kin);
        SyntheticEmployer employer;
        String phone;
        if (head == null) {
            employer = member == null ? employer(works, dice) : employerOf(member);
            phone = member == null ? phone(key) : member.person().phone().value();
        } else {
            boolean sameFirm = works && relative.role() == Role.SIBLING && dice.percent(SAME_FIRM_PERCENT);
            employer = sameFirm ? head.life().employer() : employer(works, dice);
            phone = kin.age() < PHONE_YEARS ? head.life().phone() : phone(key);
        }
        boolean single = roof.oneAlone() || relative.role() == Role.SIBLING;
        boolean dormitory = single
                && employer != null
                && kin.age() < DORMITORY_AGE_MAX
                && dice.chance(noise.rate(NoiseRate.PERSON_DORMITORY));
        Life life = new Life(
                dormitory && employer != null ? homes.dormitory(employer, dice) : roof.home(), phone, employer);
        Life earlier = new Life(
                dormitory ? roof.home() : roof.before(),
                dice.chance(noise.rate(NoiseRate.PERSON_NEW_PHONE)) ? anyPhone(dice) : phone,
                employer != null && dice.chance(noise.rate(NoiseRate.PERSON_NEW_EMPLOYER))
                        ? employers.get(dice.below(employers.size()))
                        : employer);
        boolean dead = dice.chance(noise.rate(NoiseRate.PERSON_DEAD));
        Membership membership = null;
        if (member != null && head == null) {
            membership = memberships.ofHead(key, member);
        } else if (member != null && works) {
            membership = memberships.ofRelative(key, kin, employer, dice);
        }
        return new Resident(key, relative.role(), kin, life, earlier, dead, membership);
    }

    private static boolean worksAt(Kin kin) {
        return kin.age() >= ADULT_YEARS && kin.age() < (kin.sex() == Sex.MALE ? 60 : 55);
    }

    private @Nullable SyntheticEmployer employer(boolean works, Dice dice) {
        return works && dice.percent(EMPLOYED_PERCENT) ? employers.get(dice.below(employers.size())) : null;
    }

    private @Nullable SyntheticEmployer employerOf(SyntheticMember member) {
        String name = federation.unionAt(member.unionPath()).orElseThrow().employer();
        return name == null ? null : employersByName.get(name);
    }

    private String phone(long key) {
        return phones.of(FIRST_RELATIVES_PHONE + (int) (key % RELATIVES_PHONES)).value();
    }

    /** One that may have gone to somebody else since. */
    private String anyPhone(Dice dice) {
        return phones.of(dice.below(FIRST_RELATIVES_PHONE + RELATIVES_PHONES)).value();
    }
}
