package org.niangjia.engine.linkage.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.internal.table.RowOrder;

class ClustersTest {

    private static Matching.Decided link(int one, int two, double bits) {
        return new Matching.Decided(one, two, bits, 0.9);
    }

    @Test
    void oneBridgeDoesNotMakeTwoFamiliesOne() {
        List<Matching.Decided> links = List.of(link(0, 1, 20), link(2, 3, 19), link(1, 2, 5));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(4, 4),
                        links,
                        (one, two) -> one == 1 && two == 2 ? 5.0 : -10.0,
                        JudgedRows.none(),
                        (one, two) -> false))
                .containsExactly(List.of(0, 1), List.of(2, 3));
    }

    /** Of groups of thirty every second row is looked at for agreement: rows 1 and 31 are not. */
    @Test
    void aVetoKeepsLargeGroupsApartWhicheverTwoRowsItIsAbout() {
        List<Matching.Decided> links = new ArrayList<>();
        for (int row = 1; row < 60; row++) {
            if (row != 30) {
                links.add(link(row - 1, row, 20));
            }
        }
        links.add(link(29, 30, 5));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(60, 60),
                        links,
                        (one, two) -> 4.0,
                        JudgedRows.none(),
                        (one, two) -> one == 1 && two == 31))
                .hasSize(2);
    }

    /** Each half has thirty records, so that there are 900 pairs across. */
    @Test
    void largeGroupsThatAgreeOnTheWholeAreJoined() {
        List<Matching.Decided> links = new ArrayList<>();
        for (int row = 1; row < 60; row++) {
            if (row != 30) {
                links.add(link(row - 1, row, 20));
            }
        }
        links.add(link(29, 30, 5));
        assertThat(Clusters.of(
                        RowOrder.asNumbered(60, 60), links, (one, two) -> 4.0, JudgedRows.none(), (one, two) -> false))
                .hasSize(1);
        assertThat(Clusters.of(
                        RowOrder.asNumbered(60, 60),
                        links,
                        (one, two) -> (one < 30) == (two < 30) ? 4.0 : -8.0,
                        JudgedRows.none(),
                        (one, two) -> false))
                .hasSize(2);
    }
}
