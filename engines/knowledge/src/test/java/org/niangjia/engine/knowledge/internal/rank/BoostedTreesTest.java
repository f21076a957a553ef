package org.niangjia.engine.knowledge.internal.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    /** First asks whether signal 1 is at most 0.5, then on the right whether signal 0 is at most 3. */
    private static final BoostedTrees TREES =
            BoostedTrees.of(List.of("1<0.5 =-1.5 0<3.0 . . =2 =4 . . . . . . . .", "=0.25"));

    @Test
    void aRowGetsTheSumOfItsLeaves() {
        assertThat(TREES.score(new float[] {9, 0.5f})).isCloseTo(-1.25, within(1e-6));
        assertThat(TREES.score(new float[] {3, 0.6f})).isCloseTo(2.25, within(1e-6));
        assertThat(TREES.score(new float[] {3.1f, 0.6f})).isCloseTo(4.25, within(1e-6));
    }

    @Test
    void treesAreWrittenAsTheyAreRead() {
        BoostedTrees again = BoostedTrees.of(TREES.lines());

        assertThat(again.lines()).isEqualTo(TREES.lines());
        assertThat(again.score(new float[] {3, 0.6f})).isCloseTo(2.25, within(1e-6));
    }
}
