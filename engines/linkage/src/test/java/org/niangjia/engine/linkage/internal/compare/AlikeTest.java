package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "ca, abc, 3", "张伟, 张玮, 1", "19840512, 19840521, 1", "abcd, abcd, 0", "'', abc, 3"
    })
    void editsAreCountedInCharacters(String left, String right, int edits) {
        assertThat(Alike.edits(left, right, 9)).isEqualTo(edits);
        assertThat(Alike.edits(right, left, 9)).isEqualTo(edits);
    }

    @Test
    void beyondTheLimitOnlyMoreIsTold() {
        assertThat(Alike.edits("kitten", "sitting", 1)).isEqualTo(2);
        assertThat(Alike.edits("a", "abcdef", 2)).isEqualTo(3);
    }

    @Test
    void commonBeginningsAndEndsChangeNoDistance() {
        SplittableRandom random = new SplittableRandom(1964);
        for (int round = 0; round < 20_000; round++) {
            String left = text(random);
            String right = text(random);
            int all = plain(left, right);
            for (int limit = 0; limit < 4; limit++) {
                assertThat(Alike.edits(left, right, limit))
                        .as("%s %s within %d", left, right, limit)
                        .isEqualTo(Math.min(all, limit + 1));
            }
        }
    }

    @Test
    void noDistanceDependsOnWhichTextComesFirst() {
        SplittableRandom random = new SplittableRandom(1990);
        for (int round = 0; round < 20_000; round++) {
            String left = text(random);
            String right = text(random);
            assertThat(Alike.jaroWinkler(left, right))
                    .as("%s %s", left, right)
                    .isEqualTo(Alike.jaroWinkler(right, left));
            assertThat(Alike.edits(left, right, 3)).isEqualTo(Alike.edits(right, left, 3));
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    /** Optimal string alignment as it is defined. */
    private static int plain(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1), edits[i - 1][j - 1] + cost);
                boolean exchanged = i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
                if (exchanged) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[left.length()][right.length()];
    }

    /** Winkler 1990, table of examples. */
    @ParameterizedTest
    @CsvSource({"MARTHA, MARHTA, 0.961", "DWAYNE, DUANE, 0.84", "DIXON, DICKSONX, 0.813", "abc, xyz, 0"})
    void jaroWinklerGivesThePublishedValues(String left, String right, double alike) {
        assertThat(Alike.jaroWinkler(left, right)).isCloseTo(alike, within(0.001));
        assertThat(Alike.jaroWinkler(right, left)).isCloseTo(alike, within(0.001));
    }
}
