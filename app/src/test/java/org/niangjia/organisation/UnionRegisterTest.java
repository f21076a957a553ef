package org.niangjia.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange.Amend;
import org.niangjia.organisation.UnionChange.Close;
import org.niangjia.organisation.UnionChange.Found;
import org.niangjia.organisation.UnionChange.Merge;
import org.niangjia.organisation.UnionChange.Move;

/** Unions are founded, renamed, moved, merged and closed; each rule alone. */
class UnionRegisterTest extends UnionTest {

    private final Registrar city = registrar(CITY);

    @Test
    void aFoundedUnionStandsBelowItsParent() {
        UnionNode town = town(COUNTY);
        UnionNode founded = joint(town);

        assertThat(town.path().covers(founded.path())).isTrue();
        assertThat(unions.below(town.path())).contains(founded);
        assertThat(founded.takesMembers()).isTrue();
    }

    @Test
    void theHistoryTellsWhoAndWhy() {
        UnionNode town = town(COUNTY);

        List<UnionDeed> history = as(city, () -> register.historyOf(town.id(), 10));
        assertThat(history).singleElement().satisfies(deed -> {
            assertThat(deed.kind()).isEqualTo(UnionDeed.Kind.FOUNDED);
            assertThat(deed.actor()).isEqualTo("陈国平");
            assertThat(deed.reason()).isEqualTo("按上级批复办理");
        });
    }

    @Test
    void theHistoryIsNotSeenFromElsewhere() {
        UnionNode town = town(COUNTY);
        Registrar elsewhere = registrar(new OrgPath("yj.01."));

        assertThat(as(elsewhere, () -> register.historyOf(town.id(), 10))).isEmpty();
    }

    @Test
    void theSameRequestTwiceFoundsOneUnion() {
        UUID key = TimeOrderedUuid.next();
        Found founding = new Found(at(COUNTY).id(), UnionLevel.TOWN, UnionKind.PLACE, "990301", named(anyName()));

        assertThat(carryOut(key, founding, city)).isEqualTo(carryOut(key, founding, city));
        assertThat(unions.below(COUNTY).stream()
                        .filter(union -> union.name().equals(founding.facts().name())))
                .hasSize(1);
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        UUID key = TimeOrderedUuid.next();
        UnionId county = at(COUNTY).id();
        carryOut(key, new Found(county, UnionLevel.TOWN, UnionKind.PLACE, "990301", named(anyName())), city);

        assertThat(carryOut(key, new Found(county, UnionLevel.TOWN, UnionKind.PLACE, "990301", named(anyName())), city))
                .isInstanceOf(UnionRegister.OtherRequest.class);
    }

    @Test
    void aUnionOfAnotherSubtreeIsUnknown() {
        assertThat(refusal(new Amend(at(new OrgPath("yj.01.0101.")).id(), named(anyName())), city))
                .isEqualTo(UnionRefusal.UNKNOWN);
    }

    @Test
    void twoUnionsOfOnePlaceDoNotShareAName() {
        UnionNode town = town(COUNTY);
        UnionNode first = joint(town);

        assertThat(refusal(
                        new Found(town.id(), UnionLevel.GRASSROOTS, UnionKind.JOINT, "990301", named(first.name())),
                        city))
                .isEqualTo(UnionRefusal.NAME_TAKEN);
    }

    @Test
    void twoOpenUnionsDoNotShareACreditCode() {
        UnionNode town = town(COUNTY);
        UnionFacts facts = with(anyName(), anyCode("81"));
        done(new Found(town.id(), UnionLevel.GRASSROOTS, UnionKind.JOINT, "990301", facts), city);

        assertThat(refusal(
                        new Found(
                                town.id(),
                                UnionLevel.GRASSROOTS,
                                UnionKind.JOINT,
                                "990301",
                                with(anyName(), facts.creditCode())),
                        city))
                .isEqualTo(UnionRefusal.CREDIT_CODE_TAKEN);
    }

    @Test
    void aUnionHasNoFirmsCreditCode() {
        assertThat(refusal(new Amend(town(COUNTY).id(), with(anyName(), anyCode("91"))), city))
                .isEqualTo(UnionRefusal.CREDIT_CODE_WRONG_KIND);
    }

    @Test
    void anEnterpriseUnionNamesItsEmployer() {
        UnionNode town = town(COUNTY);
        String name = anyName();

        assertThat(refusal(
                        new Found(town.id(), UnionLevel.GRASSROOTS, UnionKind.ENTERPRISE, "990301", named(name)), city))
                .isEqualTo(UnionRefusal.EMPLOYER);
        UnionFacts facts = new UnionFacts(
                name, name, anyCode("81"), "滨沅试验有限公司", anyCode("91"), null, LocalDate.EPOCH, "滨工发〔2026〕1号");
        UnionId founded =
                done(new Found(town.id(), UnionLevel.GRASSROOTS, UnionKind.ENTERPRISE, "990301", facts), city);
        assertThat(register.find(founded).orElseThrow().facts()).isEqualTo(facts);
    }

    @Test
    void aTownIsNotFoundedBelowATown() {
        assertThat(refusal(
                        new Found(town(COUNTY).id(), UnionLevel.TOWN, UnionKind.PLACE, "990301", named(anyName())),
                        city))
                .isEqualTo(UnionRefusal.WRONG_LEVEL);
    }

    @Test
    void aCountyHasOnePool() {
        assertThat(refusal(
                        new Found(at(COUNTY).id(), UnionLevel.GRASSROOTS, UnionKind.POOL, "990301", named(anyName())),
                        city))
                .isEqualTo(UnionRefusal.POOL);
    }

    @Test
    void aUnionIsNotFoundedTomorrow() {
        UnionFacts tomorrow = new UnionFacts(anyName(), "试验", null, null, null, null, LocalDate.of(2999, 1, 1), null);

        assertThat(refusal(new Amend(town(COUNTY).id(), tomorrow), city)).isEqualTo(UnionRefusal.WRONG_DAY);
    }

    @Test
    void aRenamedUnionKeepsItsFormerNameInTheHistory() {
        UnionNode town = town(COUNTY);
        String name = anyName();
        done(new Amend(town.id(), named(name)), city);

        assertThat(node(town.id()).name()).isEqualTo(name);
        assertThat(as(city, () -> register.historyOf(town.id(), 1)).getFirst().facts())
                .containsEntry("from", town.name())
                .containsEntry("to", name);
    }

    @Test
    void nothingChangesWhereNothingIsOtherwise() {
        UnionNode town = town(COUNTY);

        assertThat(refusal(new Amend(town.id(), named(town.name())), city)).isEqualTo(UnionRefusal.NOTHING_CHANGES);
        assertThat(refusal(new Move(town.id(), at(COUNTY).id()), city)).isEqualTo(UnionRefusal.NOTHING_CHANGES);
    }

    @Test
    void aMovedBranchTakesAllBelowItAlong() {
        UnionNode town = town(COUNTY);
        UnionNode below = joint(town);
        done(new Move(town.id(), at(OTHER_COUNTY).id()), city);

        UnionNode moved = node(below.id());
        assertThat(node(town.id()).path().parent()).isEqualTo(OTHER_COUNTY);
        assertThat(node(town.id()).path().covers(moved.path())).isTrue();
        assertThat(moved.division()).isEqualTo(at(OTHER_COUNTY).division());
        assertThat(unions.at(town.path())).isEmpty();
    }

    @Test
    void aMoveCanBeTakenBackByAMove() {
        UnionNode town = town(COUNTY);
        done(new Move(town.id(), at(OTHER_COUNTY).id()), city);
        UnionId before = UnionId.of(as(city, () -> register.historyOf(town.id(), 1))
                .getFirst()
                .facts()
                .getOrDefault("from-id", ""));
        done(new Move(town.id(), before), city);

        assertThat(node(town.id()).path().parent()).isEqualTo(COUNTY);
        assertThat(node(town.id()).path()).as("no path is given twice").isNotEqualTo(town.path());
    }

    @Test
    void aUnionIsNotMovedBelowItself() {
        UnionNode town = town(COUNTY);

        assertThat(refusal(new Move(town.id(), joint(town).id()), city)).isEqualTo(UnionRefusal.BELOW_ITSELF);
    }

    @Test
    void aTownIsNotMovedBelowATown() {
        assertThat(refusal(new Move(town(COUNTY).id(), town(COUNTY).id()), city))
                .isEqualTo(UnionRefusal.WRONG_LEVEL);
    }

    @Test
    void nobodyMovesTheTopOfHisOwnScope() {
        UnionNode town = town(COUNTY);

        assertThat(refusal(new Move(town.id(), at(OTHER_COUNTY).id()), registrar(town.path())))
                .isEqualTo(UnionRefusal.OWN_TOP);
    }

    @Test
    void nobodyMovesAUnionOutOfHisScope() {
        assertThat(refusal(new Move(town(COUNTY).id(), at(OTHER_COUNTY).id()), registrar(COUNTY)))
                .isEqualTo(UnionRefusal.UNKNOWN);
    }

    @Test
    void thePoolStaysWithItsCounty() {
        UnionId pool = unions.turnoverPoolFor(COUNTY).orElseThrow().id();

        assertThat(refusal(new Move(pool, at(OTHER_COUNTY).id()), city)).isEqualTo(UnionRefusal.POOL);
        assertThat(refusal(new Close(pool), city)).isEqualTo(UnionRefusal.POOL);
    }

    @Test
    void aMergedUnionsBranchesGoToTheOther() {
        UnionNode town = town(COUNTY);
        UnionNode below = joint(town);
        UnionNode into = town(COUNTY);
        done(new Merge(town.id(), into.id()), city);

        UnionRecord merged = register.find(town.id()).orElseThrow();
        assertThat(merged.state()).isEqualTo(UnionRecord.State.MERGED);
        assertThat(merged.heir()).isEqualTo(into.id());
        assertThat(node(below.id()).path().parent()).isEqualTo(into.path());
        assertThat(unions.below(COUNTY)).extracting(UnionNode::id).doesNotContain(town.id());
    }

    @Test
    void unionsOfDifferentKindsDoNotMerge() {
        UnionNode town = town(COUNTY);

        assertThat(refusal(new Merge(joint(town).id(), town.id()), city)).isEqualTo(UnionRefusal.NOT_ALIKE);
    }

    @Test
    void aUnionWithBranchesIsNotClosed() {
        UnionNode town = town(COUNTY);
        joint(town);

        assertThat(refusal(new Close(town.id()), city)).isEqualTo(UnionRefusal.HAS_BRANCHES);
    }

    @Test
    void whatIsClosedChangesNoMore() {
        UnionNode town = town(COUNTY);
        done(new Close(town.id()), city);

        assertThat(register.find(town.id()).orElseThrow().heir())
                .isEqualTo(at(COUNTY).id());
        assertThat(refusal(new Close(town.id()), city)).isEqualTo(UnionRefusal.ENDED);
        assertThat(refusal(new Move(town(COUNTY).id(), town.id()), city)).isEqualTo(UnionRefusal.OTHER_ENDED);
    }

    @Test
    void aCountysPlaceIsChangedByTwoPersonsOnly() {
        UnionNode county = node(
                done(new Found(at(CITY).id(), UnionLevel.COUNTY, UnionKind.PLACE, "990399", named(anyName())), city));
        found(county.path(), UnionLevel.GRASSROOTS, UnionKind.POOL);

        assertThat(refusal(new Merge(county.id(), at(COUNTY).id()), city)).isEqualTo(UnionRefusal.NEEDS_SECOND_PERSON);
        done(new Merge(county.id(), at(COUNTY).id()), two(CITY));
        assertThat(unions.turnoverPoolFor(COUNTY).orElseThrow().path().parent()).isEqualTo(COUNTY);
        assertThat(as(city, () -> register.historyOf(county.id(), 1)).getFirst().second())
                .isEqualTo("林静怡");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n"})
    void aChangeHasAReason(String blank) {
        UnionId town = town(COUNTY).id();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> as(city, () -> register.carryOut(TimeOrderedUuid.next(), new Close(town), blank, city)));
    }

    @Test
    void ofManyWhoCloseAUnionAtOnceOneDoes() throws Exception {
        UnionNode town = town(COUNTY);
        List<Callable<UnionRegister.Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Registrar by = Registrar.alone(AccountId.next(), "陈国平", CITY);
            calls.add(() -> carryOut(new Close(town.id()), by));
        }
        List<UnionRegister.Outcome> outcomes = together(calls);

        assertThat(outcomes.stream().filter(UnionRegister.Done.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(new UnionRegister.Refused(UnionRefusal.ENDED)::equals))
                .hasSize(7);
    }

    @Test
    void twoTownsMergedIntoEachOtherAtOnceLeaveOne() throws Exception {
        UnionNode one = town(COUNTY);
        UnionNode other = town(OTHER_COUNTY);
        UnionNode below = joint(one);
        UnionNode beneath = joint(other);
        together(List.of(
                () -> carryOut(new Merge(one.id(), other.id()), city),
                () -> carryOut(new Merge(other.id(), one.id()), city)));

        UnionNode left = register.find(one.id()).orElseThrow().node().open() ? node(one.id()) : node(other.id());
        assertThat(node(below.id()).path().parent()).isEqualTo(left.path());
        assertThat(node(beneath.id()).path().parent()).isEqualTo(left.path());
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> result : people.invokeAll(calls)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
