package org.niangjia.engine.linkage.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.table.RowOrder;

class MatchingTest {

    private static final Sides TWO_AND_THREE = new Sides(5, 2);
    private static final RowOrder IN_ORDER = RowOrder.asNumbered(5, 2);

    private static PairList oneWithTwoCandidates() {
        PairList pairs = new PairList();
        pairs.add(0, 2, 10);
        pairs.add(0, 3, 10);
        pairs.add(1, 4, 10);
        return pairs;
    }

    @Test
    void twoWhoCouldBothBeThePartnerShareOneProbability() {
        double[] probabilities = Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, Doubles.none(IN_ORDER));
        assertThat(probabilities[0]).isCloseTo(0.5, within(0.001));
        assertThat(probabilities[0] + probabilities[1]).isLessThan(1);
        assertThat(probabilities[2]).isGreaterThan(0.99);
    }

    @Test
    void whereARecordMayHaveManyPartnersNobodyTakesFromAnother() {
        assertThat(Arrays.stream(Matching.probabilities(oneWithTwoCandidates())))
                .allMatch(probability -> probability > 0.99);
    }

    @Test
    void eachRecordGetsOnePartnerTheFirstOfEqualOnes() {
        assertThat(Matching.oneToOne(oneWithTwoCandidates(), TWO_AND_THREE, Doubles.none(IN_ORDER), 0.5))
                .extracting(Matching.Decided::left, Matching.Decided::right)
                .containsExactly(tuple(0, 2), tuple(1, 4));
    }

    /** The surest pair leaves the other two without a partner; without it both have one. */
    @Test
    void whoIsWhoOfTwoBrothersIsOneQuestion() {
        PairList pairs = new PairList();
        pairs.add(0, 2, 10);
        pairs.add(0, 3, 9);
        pairs.add(1, 2, 9);
        Sides sides = new Sides(4, 2);
        assertThat(Matching.oneToOne(pairs, sides, Doubles.none(RowOrder.asNumbered(4, 2)), 0.5))
                .extracting(Matching.Decided::left, Matching.Decided::right)
                .containsExactly(tuple(0, 3), tuple(1, 2));
        double[] probabilities = Matching.probabilities(pairs, sides, Doubles.none(RowOrder.asNumbered(4, 2)));
        assertThat(probabilities[0]).isLessThan(0.01);
        assertThat(probabilities[1]).isGreaterThan(0.99);
    }

    /** Rows 2 and 3 of the right list are one person; row 4 is another. */
    @Test
    void doubledRowsShareTheirPartner() {
        Doubles doubles = Doubles.of(
                oneWithTwoCandidates(),
                TWO_AND_THREE,
                IN_ORDER,
                (one, two) -> one == 2 && two == 3 ? 30.0 : -10.0,
                -2.6,
                JudgedRows.none(),
                (one, two) -> false);
        assertThat(Matching.oneToOne(oneWithTwoCandidates(), TWO_AND_THREE, doubles, 0.5))
                .extracting(Matching.Decided::left, Matching.Decided::right)
                .containsExactlyInAnyOrder(tuple(0, 2), tuple(0, 3), tuple(1, 4));
        assertThat(Arrays.stream(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, doubles)))
                .allMatch(probability -> probability > 0.99);
    }

    @Test
    void rowsThatAVetoKeepsApartDoNotShareTheirPartner() {
        Doubles doubles = Doubles.of(
                oneWithTwoCandidates(),
                TWO_AND_THREE,
                IN_ORDER,
                (one, two) -> one == 2 && two == 3 ? 30.0 : -10.0,
                -2.6,
                JudgedRows.none(),
                (one, two) -> one == 2 && two == 3);
        assertThat(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, doubles))
                .isEqualTo(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, Doubles.none(IN_ORDER)));
    }

    @Test
    void candidatesUnlikeEachOtherTakeFromEachOther() {
        Doubles doubles = Doubles.of(
                oneWithTwoCandidates(),
                TWO_AND_THREE,
                IN_ORDER,
                (one, two) -> -10.0,
                -2.6,
                JudgedRows.none(),
                (one, two) -> false);
        assertThat(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, doubles))
                .isEqualTo(Matching.probabilities(oneWithTwoCandidates(), TWO_AND_THREE, Doubles.none(IN_ORDER)));
    }

    /** Both lists have the person twice; one of the four pairs was not compared. */
    @Test
    void whatDoubledRowsVouchForIsALinkToo() {
        PairList pairs = new PairList();
        pairs.add(0, 2, 20);
        pairs.add(0, 3, 20);
        pairs.add(1, 2, 20);
        Doubles doubles = Doubles.of(
                pairs,
                new Sides(4, 2),
                RowOrder.asNumbered(4, 2),
                (one, two) -> 25.0,
                -2,
                JudgedRows.none(),
                (one, two) -> false);
        PairList completed = doubles.completed(pairs, (one, two) -> -4.0);
        assertThat(Matching.oneToOne(completed, new Sides(4, 2), doubles, 0.5))
                .extracting(Matching.Decided::left, Matching.Decided::right)
                .containsExactlyInAnyOrder(tuple(0, 2), tuple(0, 3), tuple(1, 2), tuple(1, 3));
    }
}
