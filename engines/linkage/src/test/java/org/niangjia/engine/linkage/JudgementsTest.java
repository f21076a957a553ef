package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementsTest {

    private static final RecordTable LEFT =
            RecordTable.of(List.of("编号", "姓名"), List.of(List.of("a", "王伟"), List.of("b", "李娜"), List.of("c", "张敏")));
    private static final RecordTable RIGHT =
            RecordTable.of(List.of("编号", "姓名"), List.of(List.of("x", "王伟"), List.of("y", "李娜")));
    private static final IdColumns IDS = new IdColumns("编号", "编号");

    @TempDir
    private Path folder;

    private static RecordTable labels(List<List<String>> rows) {
        return RecordTable.of(List.of("左", "右", "判断"), rows);
    }

    private static Judgements of(List<List<String>> rows) {
        return Judgements.of(labels(rows), LEFT, RIGHT, IDS);
    }

    private static Judgements ofOneTable(List<List<String>> rows) {
        return Judgements.of(labels(rows), LEFT, null, IDS);
    }

    @ParameterizedTest
    @CsvSource({
        "1,true",
        "0,false",
        "1.0,true",
        "0.0,false",
        "是,true",
        "否,false",
        "Yes,true",
        "NO,false",
        "match,true",
        "non-match,false",
        "１,true",
        "' 是 ',true"
    })
    void whatPeopleWriteIsUnderstood(String said, boolean match) {
        assertThat(of(List.of(List.of("a", "x", said))).all())
                .containsExactly(new Judgements.Judgement(0, 0, match, "", 0));
    }

    @Test
    void whoIsUnsureSaysNothing() {
        Judgements judgements = of(List.of(List.of("a", "x", ""), List.of("b", "y", "?"), List.of("c", "y", "0")));
        assertThat(judgements.all()).hasSize(1);
        assertThat(judgements.matches()).isZero();
    }

    @Test
    void aWrongWordIsToldWithItsPlace() {
        assertThatThrownBy(() -> of(List.of(List.of("a", "x", "1"), List.of("b", "y", "大概"))))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("row 2, column 判断")
                .hasMessageContaining("大概");
    }

    @Test
    void anUnknownRecordIsToldWithItsPlace() {
        assertThatThrownBy(() -> of(List.of(List.of("a", "x", "1"), List.of("b", "z", "0"))))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("row 2, column 右")
                .hasMessageContaining("right record z");
    }

    @Test
    void aPairWithTwoAnswersIsRefusedAndOneWithTheSameCountsOnce() {
        assertThatThrownBy(() -> ofOneTable(List.of(List.of("a", "b", "1"), List.of("b", "a", "0"))))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("row 2, column 判断")
                .hasMessageContaining("than row 1");
        assertThat(ofOneTable(List.of(List.of("a", "b", "1"), List.of("b", "a", "是")))
                        .all())
                .hasSize(1);
    }

    @Test
    void anApostropheThatASampleSetBeforeAFormulaIsNoPartOfTheIdentifier() {
        RecordTable table = RecordTable.of(List.of("编号", "姓名"), List.of(List.of("=1+1", "王伟"), List.of("'b", "王伟")));
        RecordTable labels = labels(List.of(List.of("'=1+1", "'b", "1")));
        assertThat(Judgements.of(labels, table, null, IDS).matches()).isEqualTo(1);
    }

    @Test
    void aRecordIsNotHeldAgainstItself() {
        assertThatThrownBy(() -> ofOneTable(List.of(List.of("a", "a", "1")))).hasMessageContaining("a second time");
    }

    @Test
    void labelsInGbkAreReadToo() throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.writeString(file, "左编号,右编号,是否同一人\na,x,是\nb,y,否\n", Charset.forName("GB18030"));
        Judgements judgements = Judgements.of(RecordTable.read(file), LEFT, RIGHT, IDS);
        assertThat(judgements.all()).extracting(Judgements.Judgement::match).containsExactly(true, false);
    }

    @Test
    void aJudgedPairOfASampleStandsForItsShareOfTheStratum() {
        RecordTable sample = RecordTable.of(
                List.of("left_id", "right_id", "match", "stratum", "stratum_pairs"),
                List.of(
                        List.of("a", "x", "1", "A", "300"),
                        List.of("b", "y", "0", "A", "300"),
                        List.of("c", "y", "", "A", "300"),
                        List.of("c", "x", "0", "E", "7")));
        Judgements judgements = Judgements.of(sample, LEFT, RIGHT, IDS);
        assertThat(judgements.all().stream().map(judgements::standsFor)).containsExactly(150.0, 150.0, 7.0);
    }
}
