package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgPathTest {

    private static final OrgPath PROVINCE = OrgPath.root("yj");
    private static final OrgPath WANGLAN = PROVINCE.child("01").child("0101");

    /** Short segments of few letters, so that paths are often prefixes of each other. */
    private static OrgPath randomPath(Random random) {
        OrgPath path = OrgPath.root(randomSegment(random));
        int depth = 1 + random.nextInt(4);
        while (path.depth() < depth) {
            path = path.child(randomSegment(random));
        }
        return path;
    }

    private static String randomSegment(Random random) {
        List<String> letters = List.of("0", "9", "a", "z");
        StringBuilder segment = new StringBuilder();
        int length = 1 + random.nextInt(2);
        while (segment.length() < length) {
            segment.append(letters.get(random.nextInt(letters.size())));
        }
        return segment.toString();
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPathIsItsSegmentsEachClosedByADot() {
        assertThat(WANGLAN).hasToString("yj.01.0101.");
    }

    @Test
    void theParentIsOneLevelUp() {
        assertThat(WANGLAN.parent()).isEqualTo(PROVINCE.child("01"));
    }

    @Test
    void theRootHasNoParent() {
        assertThat(PROVINCE.parent()).isNull();
    }

    @Test
    void theDepthCountsSegments() {
        assertThat(PROVINCE.depth()).isEqualTo(1);
        assertThat(WANGLAN.depth()).isEqualTo(3);
    }

    @Test
    void aUnionCoversItself() {
        assertThat(WANGLAN.covers(WANGLAN)).isTrue();
    }

    @Test
    void aUnionDoesNotCoverItsParent() {
        assertThat(WANGLAN.covers(PROVINCE)).isFalse();
    }

    @Test
    void aUnionDoesNotCoverANeighbourWhoseSegmentBeginsTheSame() {
        assertThat(OrgPath.root("yj").child("1").covers(new OrgPath("yj.10."))).isFalse();
    }

    @Test
    void theSubtreeEndsBeforeTheSuccessorOfItsLastDot() {
        assertThat(WANGLAN.end()).isEqualTo("yj.01.0101/");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void thePathsOfASubtreeAreThoseInItsRange(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            OrgPath top = randomPath(random);
            OrgPath other = randomPath(random);
            boolean inRange =
                    compareBytes(other.value(), top.value()) >= 0 && compareBytes(other.value(), top.end()) < 0;
            assertThat(inRange).as("seed %d: %s in %s", seed, other, top).isEqualTo(top.covers(other));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void theRangeOfAChildLiesInTheRangeOfItsParent(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            OrgPath parent = randomPath(random);
            OrgPath child = parent.child(randomSegment(random));
            assertThat(compareBytes(child.end(), parent.end()))
                    .as("seed %d: %s", seed, child)
                    .isLessThan(0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.niangjia.kernel.Seeds#some")
    void aChildIsCoveredByEveryUnionAboveIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            OrgPath path = randomPath(random);
            assertThat(Stream.iterate(path, above -> above != null, OrgPath::parent))
                    .as("seed %d", seed)
                    .allMatch(above -> above.covers(path))
                    .hasSize(path.depth());
        }
    }

    @Test
    void pathsSortParentsBeforeChildrenAndSubtreesTogether() {
        assertThat(Stream.of("yj.010.", "yj.01.02.", "yj.02.", "yj.01.", "yj.")
                        .map(OrgPath::new)
                        .sorted())
                .extracting(OrgPath::value)
                .containsExactly("yj.", "yj.01.", "yj.01.02.", "yj.010.", "yj.02.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "yj",
                ".yj.",
                "yj..01.",
                "YJ.",
                "yj.01.%",
                "yj.01.\n",
                "yj/01/",
                "云江.",
                "12345678901234567.",
                "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17."
            })
    void aTextOfAnotherFormIsNoPath(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrgPath(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "A", "a.", "12345678901234567"})
    void aSegmentIsOneToSixteenSmallLettersOrDigits(String segment) {
        assertThatIllegalArgumentException().isThrownBy(() -> WANGLAN.child(segment));
        assertThatIllegalArgumentException().isThrownBy(() -> OrgPath.root(segment));
    }

    @Test
    void theTreeIsAtMostSixteenDeep() {
        OrgPath deepest = new OrgPath("a.".repeat(16));

        assertThatIllegalArgumentException().isThrownBy(() -> deepest.child("a"));
    }
}
