package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTableTest {

    @TempDir
    private Path folder;

    private Path file(String content, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), content.getBytes(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void anyDelimiterIsFound(String delimiter) throws IOException {
        RecordTable table = RecordTable.read(
                file(String.join(delimiter, "id", " name ") + "\n1" + delimiter + " Li \n", StandardCharsets.UTF_8));
        assertThat(table.columns()).containsExactly("id", "name");
        assertThat(table.value(0, 1)).isEqualTo("Li");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void chineseIsReadInTheEncodingsOfOffices(String charset) throws IOException {
        RecordTable table = RecordTable.read(file("编号,姓名\n1,张伟\n2,李娜\n", Charset.forName(charset)));
        assertThat(table.columns()).containsExactly("编号", "姓名");
        assertThat(table.value(1, 1)).isEqualTo("李娜");
    }

    @Test
    void aMarkOfByteOrderIsNoPartOfAName() throws IOException {
        assertThat(RecordTable.read(file("\uFEFFid,name\n1,a\n", StandardCharsets.UTF_8))
                        .columns())
                .containsExactly("id", "name");
    }

    @Test
    void aRowTooLongIsToldWithItsLine() throws IOException {
        Path ragged = file("id,name\n1,a\n2,b,c\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordTable.read(ragged))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("\"c\"");
    }

    @Test
    void aRowTooShortIsFilledUp() throws IOException {
        RecordTable table = RecordTable.read(file("id,name,town\n1,a\n", StandardCharsets.UTF_8));
        assertThat(table.value(0, 2)).isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAndEmptyFilesAreRefused() throws IOException {
        Path twice = file("id,id\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordTable.read(twice)).hasMessageContaining("two columns are named id");
        Path empty = file("", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordTable.read(empty)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> RecordTable.read(folder.resolve("none.csv"))).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aTableWithoutRowsCanBeReadButNotLinked() throws IOException {
        RecordTable table = RecordTable.read(file("id,name\n", StandardCharsets.UTF_8));
        assertThat(table.rows()).isZero();
        LinkagePlan plan = new LinkagePlan(
                1,
                "id",
                List.of(new LinkagePlan.PlannedField("name", ColumnKind.PLACE, "name", "name")),
                0.5,
                true,
                1e6,
                1);
        assertThatThrownBy(() -> Linkage.of(plan).dedupe(table)).hasMessageContaining("no rows");
    }
}
