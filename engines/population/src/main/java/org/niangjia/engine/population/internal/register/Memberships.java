package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.Identifiers;
import org.niangjia.engine.population.internal.register.Resident.Membership;

/** Who is a member of which union: heads as in the federation, relatives of working age by chance. */
final class Memberships {

    private static final int ADULT_YEARS = 18;
    /** Above all members of federations. */
    private static final int FIRST_RELATIVES_ID = 20_000_000;
    /** Above all relatives. */
    private static final int FIRST_DOUBLES_ID = 1_000_000_000;

    private final Federation federation;
    private final Noise noise;
    private final Identifiers identifiers;
    private final Map<String, List<SyntheticUnion>> unionsOfTowns;

    Memberships(Federation federation, Noise noise) {
        this.federation = federation;
        this.noise = noise;
        identifiers = new Identifiers(federation.settings().seed());
        unionsOfTowns = federation.unions().stream()
                .filter(union -> union.kind() == SyntheticUnion.Kind.JOINT)
                .collect(Collectors.groupingBy(SyntheticUnion::division));
    }

    Membership ofHead(long key, SyntheticMember member) {
        return new Membership(
                member.id(),
                identifiers.member(FIRST_DOUBLES_ID + (int) key),
                federation.unionAt(member.unionPath()).orElseThrow().name(),
                member.joinedOn());
    }

    /** A relative of working age; null if not a member. */
    @Nullable
    Membership ofRelative(long key, Kin kin, @Nullable SyntheticEmployer employer, Dice dice) {
        if (!dice.chance(noise.rate(NoiseRate.HOUSEHOLD_RELATIVE_IS_MEMBER))) {
            return null;
        }
        LocalDate adult = kin.birth().plusYears(ADULT_YEARS);
        int days = (int) ChronoUnit.DAYS.between(adult, Federation.AS_OF);
        return new Membership(
                identifiers.member(FIRST_RELATIVES_ID + (int) key),
                identifiers.member(FIRST_DOUBLES_ID + (int) key),
                employer == null ? unionOfTown(kin, dice) : employer.name() + "工会",
                adult.plusDays(dice.below(days + 1)));
    }

    private String unionOfTown(Kin kin, Dice dice) {
        List<SyntheticUnion> unions = Objects.requireNonNull(unionsOfTowns.get(kin.division()));
        return unions.get(dice.below(unions.size())).name();
    }
}
