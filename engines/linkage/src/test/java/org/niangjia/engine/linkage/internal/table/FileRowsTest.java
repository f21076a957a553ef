package org.niangjia.engine.linkage.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.UnreadableTable;

class FileRowsTest {

    private static final String HEAD = "编号,姓名,手机,住址\n";
    private static final String RECORDS = "1,张伟,10012345678,新华路\n2,李娜,10012345679,人民路\n";

    @TempDir
    private Path folder;

    private RecordTable table(String content) throws IOException {
        return table(content, StandardCharsets.UTF_8);
    }

    private RecordTable table(String content, Charset charset) throws IOException {
        return RecordTable.read(Files.write(folder.resolve("名册.csv"), content.getBytes(charset)));
    }

    private static void assertTwoPersons(RecordTable table) {
        assertThat(table.columns()).containsExactly("编号", "姓名", "手机", "住址");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.value(1, 1)).isEqualTo("李娜");
    }

    @ParameterizedTest
    @ValueSource(strings = {"某县会员名册,,,\n", "某县会员名册\n\n填报单位：某县总工会\n", "\"某县,会员\n名册\"\n"})
    void aTitleAboveTheHeadingsIsPassedOverAndNoted(String title) throws IOException {
        RecordTable table = table(title + HEAD + RECORDS, Charset.forName("GBK"));
        assertTwoPersons(table);
        assertThat(table.notes()).singleElement().asString().contains("名册.csv: the columns are named in line");
    }

    @Test
    void sumsAndSignaturesBelowAreNoRecords() throws IOException {
        RecordTable table = table(HEAD + RECORDS + "合 计,2,,\n制表人：王芳,,,\n");
        assertTwoPersons(table);
        assertThat(table.notes()).hasSize(2).first().asString().contains("line 4 is passed over", "合计");
    }

    @Test
    void aRowLikeASumThatRecordsFollowStays() throws IOException {
        RecordTable table = table(HEAD + "小计,1,,\n" + RECORDS);
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void emptyRowsAndColumnsWithNeitherHeadingNorValuesArePassedOver() throws IOException {
        assertTwoPersons(table(HEAD.strip() + ",,\n,,,,,\n" + RECORDS.replace("\n", ",,\n") + ",,,\n"));
    }

    @Test
    void aColumnWithValuesAndNoHeadingIsToldWithItsPlace() {
        assertThatThrownBy(() -> table("编号,,手机\n1,,10012345678\n2,李娜,\n"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("名册.csv, line 3: column 2 (B) has the value \"李娜\" and no heading");
    }

    @Test
    void aFileThatBeginsWithARecordIsToldSo() {
        assertThatThrownBy(() -> table(RECORDS))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("line 1: column 3 (C)")
                .hasMessageContaining("the first row has to name the columns");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRestUnnoticed() throws IOException {
        assertThatThrownBy(() -> table(HEAD + "0,\"王芳,,\n" + RECORDS))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("a quotation mark begins a value and is not closed")
                .hasMessageContaining("line 2");
        assertThat(table(HEAD + "1,张伟,10012345678,\"新华路\n5号\"").value(0, 3)).isEqualTo("新华路\n5号");
    }

    @Test
    void textAsSpreadsheetsSaveItInUtf16IsRead() throws IOException {
        assertTwoPersons(table((HEAD + RECORDS).replace(',', '\t'), StandardCharsets.UTF_16));
    }

    @ParameterizedTest
    @CsvSource({"<html><table>, is a page (HTML or XML)", "ÐÏ\u0011à¡±, the old format of Excel"})
    void whatOnlyLooksLikeASheetIsNamed(String content, String told) {
        assertThatThrownBy(() -> table(content, StandardCharsets.ISO_8859_1)).hasMessageContaining(told);
    }

    @Test
    void aWorkbookGivesDaysAndLongNumbersAsTheyWereShown() throws IOException {
        Path file = folder.resolve("名册.xlsx");
        try (OutputStream stream = Files.newOutputStream(file);
                Workbook workbook = new Workbook(stream, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("名册");
            workbook.newWorksheet("说明");
            sheet.value(0, 0, "某县会员名册");
            for (int column = 0; column < 3; column++) {
                sheet.value(1, column, new String[] {"编号", "出生日期", "身份证号"}[column]);
            }
            sheet.value(2, 0, 1);
            sheet.value(2, 1, LocalDate.of(1980, 1, 5));
            sheet.style(2, 1).format("yyyy/m/d").set();
            sheet.value(2, 2, 9.90201198601274E17);
        }
        RecordTable table = RecordTable.read(file);
        assertThat(table.value(0, 0)).isEqualTo("1");
        assertThat(table.value(0, 1)).isEqualTo("1980-01-05");
        assertThat(table.value(0, 2)).isEqualTo("990201198601274000");
        assertThat(table.notes())
                .anySatisfy(note -> assertThat(note).contains("of its 2 sheets only the first is read"));
    }
}
