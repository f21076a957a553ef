package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.kernel.CitizenId;

class BirthDaysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);
    private static final String NUMBER = "99010119800131001" + CitizenId.checkCharacter("99010119800131001");

    @Test
    void aDayThatIsLackingIsTakenFromTheNumberAndKnownAsTaken() {
        RecordTable table = RecordTable.of(List.of("出生日期", "身份证号"))
                .add(List.of("1980-01-31", NUMBER))
                .add(List.of("", NUMBER))
                .add(List.of("", ""))
                .build();
        FieldValues day = BirthDays.filledIn(
                        List.of(
                                FieldValues.of("出生日期", ColumnKind.DATE, new FieldValues.Column(table, 0)),
                                FieldValues.of("身份证号", ColumnKind.NATIONAL_NUMBER, new FieldValues.Column(table, 1))),
                        CLOCK)
                .getFirst();
        assertThat(day.code(1)).isEqualTo(day.code(0)).isPositive();
        assertThat(day.code(2)).isZero();
        assertThat(List.of(day.isTaken(0), day.isTaken(1), day.isTaken(2))).containsExactly(false, true, false);
    }
}
