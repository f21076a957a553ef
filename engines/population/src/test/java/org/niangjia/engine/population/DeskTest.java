package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.kernel.OrgPath;

/** What the desk shows on its first start: its staff and the people who wait. */
class DeskTest {

    private static final Federation DEMO = Federation.generate(Settings.ofDefaults());

    private static SyntheticUnion unionAt(OrgPath path) {
        return DEMO.unionAt(path).orElseGet(() -> fail("no union at " + path));
    }

    private static SyntheticStaff cadreOf(String county) {
        return DEMO.staff().stream()
                .filter(staff -> staff.role() == StaffRole.MEMBERSHIP_CADRE)
                .filter(staff -> unionAt(staff.scope()).shortName().equals(county))
                .findFirst()
                .orElseGet(() -> fail("no cadre of " + county));
    }

    private static Stream<SyntheticJoining> seenBy(SyntheticStaff staff) {
        return DEMO.joinings().stream().filter(joining -> staff.scope().covers(joining.unionPath()));
    }

    @Test
    void everyRoleHasAnAccount() {
        assertThat(DEMO.staff()).extracting(SyntheticStaff::role).contains(StaffRole.values());
    }

    @Test
    void loginsAreUniqueAndPlain() {
        assertThat(DEMO.staff())
                .extracting(SyntheticStaff::login)
                .doesNotHaveDuplicates()
                .allMatch(login -> login.matches("[a-z\\-]+"));
    }

    @Test
    void everybodyWorksAtTheUnionAtTheTopOfTheScope() {
        assertThat(DEMO.staff())
                .allSatisfy(staff -> assertThat(unionAt(staff.scope()).id()).isEqualTo(staff.union()));
    }

    @Test
    void theCadresOfTwoCountiesFindPeopleWhoWaitButNotTheSame() {
        Set<SyntheticJoining> inWanglan = seenBy(cadreOf("望澜区")).collect(Collectors.toSet());
        Set<SyntheticJoining> inYundong = seenBy(cadreOf("云东区")).collect(Collectors.toSet());

        assertThat(inWanglan).isNotEmpty().doesNotContainAnyElementsOf(inYundong);
        assertThat(inYundong).isNotEmpty();
    }

    @Test
    void fourteenPeopleWaitForAtMostTwelveDays() {
        assertThat(DEMO.joinings())
                .hasSize(14)
                .extracting(SyntheticJoining::daysWaiting)
                .allMatch(days -> days >= 0 && days <= 12);
    }

    @Test
    void whoWaitsInAPoolAskedForNoUnion() {
        assertThat(DEMO.joinings())
                .filteredOn(SyntheticJoining::inPool)
                .isNotEmpty()
                .allMatch(joining -> unionAt(joining.unionPath()).kind() == Kind.POOL);
    }

    @Test
    void whoAskedForTheUnionOfAFirmNamesIt() {
        assertThat(DEMO.joinings())
                .filteredOn(joining -> joining.employer() != null)
                .isNotEmpty()
                .allSatisfy(joining ->
                        assertThat(unionAt(joining.unionPath()).employer()).isEqualTo(joining.employer()));
    }

    @Test
    void nobodyWhoWaitsIsAMemberOfALargerFederation() {
        Federation large = Federation.generate(Settings.ofDefaults().withMemberCount(100_000));
        Set<Object> taken = large.members()
                .flatMap(member ->
                        Stream.of(member.person().citizenId(), member.person().phone()))
                .collect(Collectors.toSet());

        assertThat(DEMO.joinings())
                .noneMatch(joining -> taken.contains(joining.person().citizenId()));
        assertThat(DEMO.joinings())
                .noneMatch(joining -> taken.contains(joining.person().phone()));
    }

    @Test
    void thePeopleWhoWaitAreTheSameInEveryLargerFederation() {
        Federation large = Federation.generate(Settings.ofDefaults().withMemberCount(100_000));

        assertThat(large.joinings()).isEqualTo(DEMO.joinings());
    }
}
