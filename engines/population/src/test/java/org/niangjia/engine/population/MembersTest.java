package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.population.SyntheticMember.State;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.Sex;

class MembersTest {

    private static final Federation LARGE =
            Federation.generate(Settings.ofDefaults().withMemberCount(100_000));
    private static final List<SyntheticMember> MEMBERS = LARGE.members().toList();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static SyntheticUnion unionOf(SyntheticMember member) {
        return LARGE.unionAt(member.unionPath()).orElseGet(() -> fail("no union of " + member));
    }

    private static double share(Predicate<SyntheticMember> condition) {
        return (double) MEMBERS.stream().filter(condition).count() / MEMBERS.size();
    }

    private static long distinct(Function<SyntheticMember, ?> property) {
        return MEMBERS.stream().map(property).distinct().count();
    }

    @Test
    void noTwoMembersShareAPhone() {
        assertThat(distinct(member -> member.person().phone())).isEqualTo(100_000);
    }

    @Test
    void noTwoMembersShareACitizenNumber() {
        assertThat(distinct(member -> member.person().citizenId())).isEqualTo(100_000);
    }

    @Test
    void noTwoMembersShareAnIdentifier() {
        assertThat(distinct(SyntheticMember::id)).isEqualTo(100_000);
    }

    @Test
    void identifiersSortAsTheNumbersOfTheMembers() {
        assertThat(MEMBERS).extracting(member -> member.id().value()).isSorted();
    }

    @Test
    void everyNumberAndPhoneIsDemo() {
        assertThat(MEMBERS).allMatch(member -> member.person().citizenId().isDemo());
        assertThat(MEMBERS).allMatch(member -> member.person().phone().isDemo());
    }

    @Test
    void everyCitizenNumberIsReadAsValidOnTheDayOfTheFederation() {
        Clock clock = Clock.fixed(
                Federation.AS_OF.atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant(), SHANGHAI);

        assertThat(MEMBERS).allSatisfy(member -> {
            CitizenId number = member.person().citizenId();
            assertThat(CitizenId.read(number.value(), clock)).isEqualTo(new CitizenId.Valid(number));
        });
    }

    @Test
    void everyCitizenNumberWasGivenInACounty() {
        Set<String> counties = LARGE.unions().stream()
                .filter(union -> union.level() == Level.COUNTY)
                .map(SyntheticUnion::division)
                .collect(Collectors.toUnmodifiableSet());

        assertThat(MEMBERS)
                .allMatch(
                        member -> counties.contains(member.person().citizenId().division()));
    }

    @Test
    void everyMemberIsInAGrassRootsUnion() {
        assertThat(MEMBERS).allMatch(member -> unionOf(member).level() == Level.GRASSROOTS);
        assertThat(MEMBERS).allMatch(member -> unionOf(member).id().equals(member.union()));
    }

    @Test
    void everyGrassRootsUnionHasMembers() {
        Set<SyntheticUnion> withMembers =
                MEMBERS.stream().map(MembersTest::unionOf).collect(Collectors.toUnmodifiableSet());

        assertThat(LARGE.unions().stream().filter(union -> union.level() == Level.GRASSROOTS))
                .allMatch(withMembers::contains);
    }

    @Test
    void onlyWorkersOfTheNewFormsAreInATurnoverPool() {
        assertThat(MEMBERS)
                .filteredOn(member -> unionOf(member).kind() == Kind.POOL)
                .isNotEmpty()
                .allMatch(member -> member.employment() == Employment.NEW_FORM);
    }

    @Test
    void aMemberOfAFirmsUnionWorksInTheTradeOfTheFirm() {
        var trades = LARGE.employers().stream()
                .collect(Collectors.toMap(SyntheticEmployer::union, SyntheticEmployer::trade));

        assertThat(MEMBERS)
                .filteredOn(member -> trades.containsKey(member.union()))
                .isNotEmpty()
                .allMatch(member -> member.trade() == trades.get(member.union()));
    }

    @Test
    void everybodyJoinedAsAnAdultAndNotAfterTheDayOfTheFederation() {
        assertThat(MEMBERS)
                .allSatisfy(member -> assertThat(member.joinedOn())
                        .isBetween(member.person().birthDate().plusYears(18), Federation.AS_OF));
    }

    @Test
    void nobodyJoinedFromANewFormOfEmploymentBeforeUnionsTookThem() {
        assertThat(MEMBERS)
                .filteredOn(member -> member.employment() == Employment.NEW_FORM)
                .allMatch(member -> member.joinedOn().isAfter(LocalDate.of(2018, 3, 31)));
    }

    @Test
    void mostMembershipsAreActiveAndEveryStateOccurs() {
        assertThat(share(member -> member.state() == State.ACTIVE)).isBetween(0.88, 0.96);
        assertThat(MEMBERS).extracting(SyntheticMember::state).contains(State.values());
    }

    @Test
    void halfOfTheMembersAreWomen() {
        assertThat(share(member -> member.person().sex() == Sex.FEMALE)).isBetween(0.49, 0.51);
    }

    @Test
    void birthsFollowTheTableOfYears() {
        assertThat(share(member -> member.person().birthDate().getYear() / 10 == 198))
                .isBetween(0.33, 0.36);
        assertThat(MEMBERS)
                .extracting(member -> member.person().birthDate().getYear())
                .contains(1963, 2007);
    }

    @Test
    void theMostFrequentSurnamesAreWangLiAndZhang() {
        var counts = MEMBERS.stream()
                .collect(
                        Collectors.groupingBy(member -> member.person().name().substring(0, 1), Collectors.counting()));

        assertThat(counts.entrySet().stream()
                        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
                        .limit(3)
                        .map(entry -> entry.getKey()))
                .containsExactlyInAnyOrder("王", "李", "张");
    }

    @Test
    void someSurnamesHaveTwoCharacters() {
        assertThat(share(member -> member.person().name().startsWith("欧阳"))).isBetween(0.0003, 0.003);
    }

    @Test
    void someNamesHaveAMiddleDot() {
        assertThat(share(member -> member.person().name().contains("·"))).isBetween(0.005, 0.02);
    }

    @Test
    void namesOfTwoPartsApartNobodyHasMoreThanFourCharacters() {
        assertThat(MEMBERS)
                .filteredOn(member -> !member.person().name().contains("·"))
                .allMatch(member -> member.person().name().matches("\\p{IsHan}{2,4}"));
    }

    @Test
    void fewWomenDeliverFood() {
        var riders = MEMBERS.stream()
                .filter(member -> member.trade() == Trade.FOOD_DELIVERY)
                .toList();

        assertThat(riders)
                .filteredOn(member -> member.person().sex() == Sex.FEMALE)
                .hasSizeBetween(1, riders.size() / 5);
    }

    @Test
    void everyTradeAndFormOfEmploymentOccurs() {
        assertThat(MEMBERS).extracting(SyntheticMember::trade).contains(Trade.values());
        assertThat(MEMBERS).extracting(SyntheticMember::employment).contains(Employment.values());
    }

    @Test
    void aParallelStreamGivesTheSameMembers() {
        assertThat(LARGE.members().limit(10_000).parallel().toList()).isEqualTo(MEMBERS.subList(0, 10_000));
    }

    @Test
    void theLastOfTenMillionMembersIsMadeWithoutTheOthers() {
        Federation tenMillion = Federation.generate(Settings.ofDefaults().withMemberCount(Settings.MEMBER_COUNT_MAX));

        assertThat(tenMillion
                        .member(Settings.MEMBER_COUNT_MAX - 1)
                        .person()
                        .phone()
                        .isDemo())
                .isTrue();
    }

    @Test
    void aNumberBeyondTheLastMemberIsNobodys() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> LARGE.member(100_000));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> LARGE.member(-1));
    }

    @Test
    void aThousandMembersAreMadeInLessThanTwoTenthsOfASecond() {
        Duration fastest = IntStream.range(0, 5)
                .mapToObj(attempt -> timeOfDemo())
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(fastest).isLessThan(Duration.ofMillis(200));
    }

    private static Duration timeOfDemo() {
        long start = System.nanoTime();
        Stream<SyntheticMember> members =
                Federation.generate(Settings.ofDefaults()).members();
        assertThat(members.toList()).hasSize(1_000);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
