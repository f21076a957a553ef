package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
        assertThatThrownBy(() -> Truth.ofPairs(truth, left, right, new IdColumns("id", "id")))
                .hasMessageContaining("row 2")
                .hasMessageContaining("column r")
                .hasMessageContaining("right record z");
    }

    /** Precision 0 and recall 1 would tell nothing. */
    @Test
    void aTruthWithoutPairsIsNone() {
        RecordTable people =
                table(List.of("id", "person"), List.of(List.of("a", "1"), List.of("b", "2"), List.of("c", "")));
        RecordTable headings = table(List.of("l", "r"), List.of());
        assertThatThrownBy(() -> Truth.ofPairs(headings, people, people, new IdColumns("id", "id")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("holds no pairs");
        assertThatThrownBy(() -> Truth.ofColumn(people, 1))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("no two records")
                .hasMessageContaining("person");
    }

    @Test
    void aTruthWithoutHeadingsIsRefusedSinceItsFirstPairWouldBeLost() {
        RecordTable table = RecordTable.of(List.of("id", "x"), List.of(List.of("1", "a"), List.of("2", "a")));
        RecordTable truth = RecordTable.of(List.of("1", "2"), List.of(List.of("2", "1")));
        assertThatThrownBy(() -> Truth.ofPairs(truth, table, table, new IdColumns("id", "id")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("the first row of the truth is a pair");
        assertThatThrownBy(() -> Judgements.of(
                        RecordTable.of(List.of("1", "2", "match"), List.of()), table, null, new IdColumns("id", "id")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("the first row is a pair");
    }

    @Test
    void theTablesMayNameTheirRecordsByDifferentColumns() {
        RecordTable left = table(List.of("member_id", "name"), List.of(List.of("a", "x"), List.of("b", "y")));
        RecordTable right = table(List.of("name", "register_id"), List.of(List.of("y", "7"), List.of("z", "8")));
        RecordTable truth = table(List.of("l", "r"), List.of(List.of("b", "7")));
        IdColumns ids = IdColumns.of(left, right, "member_id,register_id");
        assertThat(ids).isEqualTo(new IdColumns("member_id", "register_id"));
        assertThatCode(() -> Truth.ofPairs(truth, left, right, ids)).doesNotThrowAnyException();
        assertThatThrownBy(() -> IdColumns.of(left, right, "member_id"))
                .hasMessageContaining("right table has no column member_id");
    }

    @Test
    void eachTablesOwnUniqueColumnIsItsIdentifier() {
        RecordTable left = table(List.of("编号", "姓名"), List.of(List.of("a", "张伟"), List.of("b", "张伟")));
        RecordTable right = table(List.of("姓名", "register_id"), List.of(List.of("王芳", "7"), List.of("李娜", "8")));
        assertThat(IdColumns.of(left, right, null)).isEqualTo(new IdColumns("编号", "register_id"));
    }

    @Test
    void aNationalNumberIsComparedEvenIfItIsUnique() {
        RecordTable left = table(
                List.of("idcard", "no"),
                List.of(List.of("990101199011131543", "1"), List.of("990203199411051954", "2")));
        RecordTable only =
                table(List.of("idcard"), List.of(List.of("990101199011131543"), List.of("990203199411051954")));
        assertThat(IdColumns.of(left, only, null)).isEqualTo(new IdColumns("no", null));
    }
}
