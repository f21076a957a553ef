package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TruthTest {

    private static RecordTable table(List<String> columns, List<List<String>> rows) {
        RecordTable.Builder table = RecordTable.of(columns);
        rows.forEach(table::add);
        return table.build();
    }

    @Test
    void aPairOfUnknownRecordsIsToldWithItsRow() {
        RecordTable left = table(List.of("id"), List.of(List.of("a")));
        RecordTable right = table(List.of("id"), List.of(List.of("b")));
        RecordTable truth = table(List.of("l", "r"), List.of(List.of("a", "b"), List.of("a", "z")));
        assertThatThrownBy(() -> Truth.ofPairs(truth, left, right, "id"))
                .hasMessageContaining("row 2")
                .hasMessageContaining("right record z");
    }
}
