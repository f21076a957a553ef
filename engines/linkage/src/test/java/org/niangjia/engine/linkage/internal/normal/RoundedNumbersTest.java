package org.niangjia.engine.linkage.internal.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.internal.table.FieldValues;

class RoundedNumbersTest {

    private final List<String> told = new ArrayList<>();

    private FieldValues read(ColumnKind kind, String... values) {
        RecordTable table = RecordTable.of(
                List.of("n"), List.of(values).stream().map(List::of).toList());
        return RoundedNumbers.leftOut(FieldValues.of("n", kind, new FieldValues.Column(table, 0)), told::add);
    }

    @Test
    void roundedNumbersMakeNobodyEqual() {
        FieldValues field =
                read(ColumnKind.NATIONAL_NUMBER, "9.90201E+17", "990201198601274018", "9.90201E+17", "9.902e+17");
        assertThat(field.code(0)).isZero();
        assertThat(field.code(2)).isZero();
        assertThat(field.value(field.code(1))).isEqualTo("990201198601274018");
        assertThat(field.filled()).isEqualTo(1);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("n: 3 values are numbers that a spreadsheet program rounded");
    }

    @Test
    void whatOnlyLooksLikeOneStays() {
        assertThat(read(ColumnKind.PHONE, "+86 10012345678", "1E", "E+17").filled())
                .isEqualTo(3);
        assertThat(read(ColumnKind.ADDRESS, "9.9E+17", "5E+2").filled()).isEqualTo(2);
        assertThat(told).isEmpty();
    }
}
