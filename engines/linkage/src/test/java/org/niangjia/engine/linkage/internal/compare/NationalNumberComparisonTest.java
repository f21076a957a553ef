package org.niangjia.engine.linkage.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.Likeness;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

class NationalNumberComparisonTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    /** 990101199011131543 and 990101199011131551 are two sisters', both with a right check character. */
    @ParameterizedTest
    @CsvSource({
        "990101199011131543, 99010119901113154344, EQUAL",
        "990101199011131543, 990101199011131551, RIGHT_OF_ONE_DAY",
        "990101199011131543, 990101199011131653, TWO_DIGITS_DIFFER",
        "990101199011131543, 990101199011131544, ONE_DIGIT_OR_EXCHANGED",
        "990101199011131543, 990101199011135143, ONE_DIGIT_OR_EXCHANGED",
        "990101199011131543, 990101********1543, PART_MISSING",
        "990101199011131543, 990***********1543, PART_MISSING",
        "990101199011131543, 990101********2543, DIFFERENT",
        "990101199011131543, 990203********1954, SEEN_DIFFERENT",
        "99010119901113****, 990***********1543, DIFFERENT",
        "990101199011131543, 990101199011139990, SAME_AREA_AND_BIRTH_DAY",
        "990101199011131543, 990203199411051954, RIGHT_BUT_DIFFERENT"
    })
    void twoNumbersAreComparedByTheirCheckCharactersToo(String one, String two, Likeness likeness) {
        ValuePool pool = new ValuePool();
        int[] codes = {pool.add(one), pool.add(two)};
        var comparison =
                NationalNumberComparison.of(new FieldValues("number", ColumnKind.NATIONAL_NUMBER, pool, codes), CLOCK);
        assertThat(comparison.likeness(comparison.level(0, 1))).isEqualTo(likeness);
        assertThat(comparison.level(1, 0)).isEqualTo(comparison.level(0, 1));
    }
}
