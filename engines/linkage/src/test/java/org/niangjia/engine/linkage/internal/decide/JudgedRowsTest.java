package org.niangjia.engine.linkage.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.internal.block.Sides;
import org.niangjia.engine.linkage.internal.table.RowOrder;

class JudgedRowsTest {

    private static final double WEIGHT = 3.5;

    @Test
    void whatFollowsFromJudgementsIsJudged() {
        JudgedRows rows = JudgedRows.of(9)
                .add(0, 1, true)
                .add(1, 2, true)
                .add(2, 5, false)
                .build();
        assertThat(rows.bits(0, 2, WEIGHT)).isEqualTo(JudgedRows.SURE_BITS);
        assertThat(rows.bits(0, 5, WEIGHT)).isEqualTo(-JudgedRows.SURE_BITS);
        assertThat(rows.bits(5, 7, WEIGHT)).isEqualTo(WEIGHT);
        assertThat(rows.contradictions()).isZero();
    }

    @Test
    void aContradictionIsCountedAndThePairStaysAsJudged() {
        JudgedRows rows = JudgedRows.of(9)
                .add(0, 1, true)
                .add(1, 2, true)
                .add(0, 2, false)
                .build();
        assertThat(rows.contradictions()).isEqualTo(1);
        assertThat(rows.bits(0, 2, WEIGHT)).isEqualTo(-JudgedRows.SURE_BITS);
        assertThat(rows.bits(1, 2, WEIGHT)).isEqualTo(JudgedRows.SURE_BITS);
    }

    @Test
    void aJudgedMatchThatNoRuleFoundIsAddedOnce() {
        PairList pairs = new PairList();
        pairs.add(0, 4, 8);
        PairList known = JudgedRows.of(9)
                .add(0, 4, true)
                .add(1, 5, true)
                .add(2, 6, false)
                .build()
                .over(pairs);
        assertThat(known.size()).isEqualTo(2);
        assertThat(known.odds(0)).isEqualTo(JudgedRows.SURE_BITS);
        assertThat(known.left(1)).isEqualTo(1);
        assertThat(known.right(1)).isEqualTo(5);
    }

    @Test
    void recordsJudgedApartDoNotMeetInACluster() {
        JudgedRows rows = JudgedRows.of(4).add(0, 2, false).build();
        List<Matching.Decided> links = List.of(new Matching.Decided(0, 1, 20, 1), new Matching.Decided(1, 2, 18, 1));
        assertThat(Clusters.of(RowOrder.asNumbered(4, 4), links, (one, two) -> 20.0, rows, (one, two) -> false))
                .containsExactly(List.of(0, 1));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(4, 4), links, (one, two) -> 20.0, JudgedRows.none(), (one, two) -> false))
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void aJudgedMatchJoinsAgainstAllEvidence() {
        JudgedRows rows = JudgedRows.of(4).add(2, 3, true).build();
        List<Matching.Decided> links =
                List.of(new Matching.Decided(2, 3, JudgedRows.SURE_BITS, 1), new Matching.Decided(0, 1, 9, 1));
        assertThat(Clusters.of(RowOrder.asNumbered(4, 4), links, (one, two) -> -30.0, rows, (one, two) -> false))
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    /** People judged that 0 and 3 are one, who are unlike each other; 1 and 2 are copies of 0, and 4 and 5 of 3. */
    @Test
    void copiesOfRecordsThatPeopleJoinedJoinThemToo() {
        JudgedRows rows = JudgedRows.of(6).add(0, 3, true).build();
        List<Matching.Decided> links = List.of(
                new Matching.Decided(0, 3, JudgedRows.SURE_BITS, 1),
                new Matching.Decided(0, 1, 30, 1),
                new Matching.Decided(1, 2, 30, 1),
                new Matching.Decided(3, 4, 30, 1),
                new Matching.Decided(4, 5, 30, 1),
                new Matching.Decided(2, 5, 1, 0.6));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(6, 6),
                        links,
                        rows.over((one, two) -> one / 3 == two / 3 ? 30.0 : -30.0),
                        rows,
                        (one, two) -> false))
                .containsExactly(List.of(0, 1, 2, 3, 4, 5));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(6, 6),
                        links.subList(1, 6),
                        (one, two) -> one / 3 == two / 3 ? 30.0 : -30.0,
                        JudgedRows.none(),
                        (one, two) -> false))
                .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
    }

    /** 0 could be 2 or 3 by weight, the one better than the other; people said the other. */
    @Test
    void aJudgedMatchTakesThePartnerOfABetterOne() {
        Sides sides = new Sides(4, 2);
        PairList pairs = new PairList();
        pairs.add(0, 2, 20);
        pairs.add(0, 3, 4);
        pairs.add(1, 3, 2);
        JudgedRows rows = JudgedRows.of(4).add(0, 3, true).build();
        List<Matching.Decided> links =
                Matching.oneToOne(rows.over(pairs), sides, Doubles.none(RowOrder.asNumbered(4, 2)), 0.5);
        assertThat(links).extracting(Matching.Decided::right).containsExactly(3);
        assertThat(links.getFirst().probability()).isEqualTo(1);
    }

    @Test
    void aJudgedNonMatchIsNoLinkHoweverAlike() {
        Sides sides = new Sides(4, 2);
        PairList pairs = new PairList();
        pairs.add(0, 2, 40);
        pairs.add(0, 3, 4);
        JudgedRows rows = JudgedRows.of(4).add(0, 2, false).build();
        assertThat(Matching.oneToOne(rows.over(pairs), sides, Doubles.none(RowOrder.asNumbered(4, 2)), 0.5))
                .extracting(Matching.Decided::right)
                .containsExactly(3);
    }
}
