package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
    void aQuotationMarkThatNothingClosesIsToldWithItsLine() throws IOException {
        Path swallowing = file("id,name\n1,\"a, b\"\n2,\"c\n3,d\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordTable.read(swallowing))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("line 3");
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
                null,
                List.of(new LinkagePlan.PlannedField("name", ColumnKind.PLACE, "name", "name")),
                0.5,
                true,
                1e6,
                1);
        assertThatThrownBy(() -> Linkage.of(plan).dedupe(table)).hasMessageContaining("no rows");
    }

    private Path bytes(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Files.write(folder.resolve("table.csv"), all.toByteArray());
    }

    private static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    @Test
    void aFileInTwoEncodingsIsRefusedWithTheLineThatDiffers() throws IOException {
        Path mostlyUtf8 = bytes(in("UTF-8", "编号,姓名,住址\n1,张伟,望澜区新华路\n2,李娜,望澜区人民路\n"), in("GBK", "3,王芳,望澜区建设路\n"));
        assertThatThrownBy(() -> RecordTable.read(mostlyUtf8))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("table.csv, line 4 is not in UTF-8, as others are");
        Path mostlyGbk =
                bytes(in("GBK", "编号,姓名,住址\n1,张伟,望澜区新华路\n"), in("UTF-8", "2,李娜,望澜区人民路\n"), in("GBK", "3,王芳,建设路\n"));
        assertThatThrownBy(() -> RecordTable.read(mostlyGbk))
                .hasMessageContaining("line 3 is in UTF-8, and others are not");
    }

    @Test
    void accentsOfWesternOfficesAreRead() throws IOException {
        RecordTable table = RecordTable.read(file("id,name\n1,Müller\n2,Éva Szabó\n", Charset.forName("windows-1252")));
        assertThat(table.value(0, 1)).isEqualTo("Müller");
        assertThat(table.value(1, 1)).isEqualTo("Éva Szabó");
    }

    @Test
    void bytesThatAreNoTextAreToldWithLineAndColumn() throws IOException {
        Path broken = bytes(in("GBK", "编号,姓名\n1,张伟\n2,李"), new byte[] {(byte) 0xFF, '\n'});
        assertThatThrownBy(() -> RecordTable.read(broken)).hasMessageContaining("table.csv, line 3, column 姓名");
        Path nul = bytes(in("UTF-8", "id,name\n1,a"), new byte[] {0, '\n'});
        assertThatThrownBy(() -> RecordTable.read(nul)).hasMessageContaining("line 2 holds a NUL byte");
        Path sheetAsText = bytes(in("UTF-16LE", "id,name\n1,a\n"));
        assertThatThrownBy(() -> RecordTable.read(sheetAsText)).hasMessageContaining("UTF-16");
    }

    @Test
    void aParquetFileIsKnownByItsContent() throws SQLException {
        Path file = folder.resolve("o'table.csv");
        try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = memory.createStatement()) {
            statement.execute(
                    "COPY (SELECT 7 AS id, '张伟' AS name, DATE '1990-02-03' AS born UNION ALL SELECT 8, NULL, NULL"
                            + " ORDER BY 1) TO '" + file.toString().replace("'", "''")
                            + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        RecordTable table = RecordTable.read(file);
        assertThat(table.columns()).containsExactly("id", "name", "born");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.value(0, 0)).isEqualTo("7");
        assertThat(table.value(0, 1)).isEqualTo("张伟");
        assertThat(table.value(0, 2)).isEqualTo("1990-02-03");
        assertThat(table.value(1, 1)).isEmpty();
    }

    /** Days and long numbers are numbers to a sheet, and only their format tells what they are. */
    @Test
    void aSheetIsReadAsPeopleSeeIt() throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            List<String> columns = List.of("姓名", "出生日期", "入会", "手机", "金额");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
            }
            sheet.value(1, 0, "王伟");
            sheet.value(1, 1, LocalDate.of(1984, 1, 31));
            sheet.style(1, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 2, LocalDate.of(2020, 12, 1));
            sheet.style(1, 2).format("m/d/yy").set();
            sheet.value(1, 3, 1.0012345678e10);
            sheet.value(1, 4, 30712.5);
            sheet.style(1, 4).format("#,##0.00\"d\"").set();
        }
        RecordTable table = RecordTable.read(file);
        assertThat(IntStream.range(0, 5).mapToObj(column -> table.value(0, column)))
                .containsExactly("王伟", "1984-01-31", "2020-12-01", "10012345678", "30712.5");
    }

    @Test
    void aBrokenParquetFileSaysSo() throws IOException {
        Path file = file("PAR1 and nothing else", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordTable.read(file))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("is no Parquet file")
                .hasMessageNotContaining("SELECT");
    }

    @Test
    void rowsComeFromADatabaseOrFromAnywhere() throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = memory.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT 1 AS id, ' Li ' AS name UNION ALL SELECT 2, NULL ORDER BY 1")) {
            RecordTable table = RecordTable.read(rows);
            assertThat(table.columns()).containsExactly("id", "name");
            assertThat(table.value(0, 1)).isEqualTo("Li");
            assertThat(table.value(1, 1)).isEmpty();
        }
        RecordTable table = RecordTable.of(List.of("id", "name"), Set.of(List.of("1", "Li")));
        assertThat(table.value(0, 1)).isEqualTo("Li");
    }

    @Test
    void doubleIdentifiersAreToldWithTheirRows() {
        RecordTable table = RecordTable.of(
                List.of("id", "name"),
                List.of(List.of("1", "a"), List.of("2", "a"), List.of("1", "b"), List.of("", "c")));
        assertThatThrownBy(() -> table.requireUnique("id"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("rows 1 and 3 both have \"1\"");
        RecordTable gap = RecordTable.of(List.of("id", "name"), List.of(List.of("1", "a"), List.of("", "c")));
        assertThatThrownBy(() -> gap.requireUnique("id")).hasMessageContaining("is empty in row 2");
        assertThatThrownBy(() -> gap.requireUnique("nr"))
                .hasMessageContaining("there is no column nr; there are id, name");
    }

    @Test
    void aColumnThatAPlanNamesAndATableLacksIsTold() {
        RecordTable left = RecordTable.of(List.of("id", "name"), List.of(List.of("1", "a")));
        RecordTable right = RecordTable.of(List.of("id", "title"), List.of(List.of("1", "a")));
        LinkagePlan plan = new LinkagePlan(
                1,
                "id",
                null,
                List.of(new LinkagePlan.PlannedField("name", ColumnKind.PLACE, "name", "name")),
                0.5,
                true,
                1e6,
                1);
        assertThatThrownBy(() -> Linkage.of(plan).link(left, right))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("the right table has no column name; it has id, title");
    }

    @Test
    void anEmptyColumnTellsNothingAndHurtsNothing() {
        List<List<String>> rows = IntStream.range(0, 300)
                .mapToObj(i -> List.of("R" + i, "100%08d".formatted(i / 2), ""))
                .toList();
        RecordTable table = RecordTable.of(List.of("id", "phone", "fax"), rows);
        LinkagePlan plan = new LinkagePlan(
                1,
                "id",
                null,
                List.of(
                        new LinkagePlan.PlannedField("phone", ColumnKind.PHONE, "phone", "phone"),
                        new LinkagePlan.PlannedField("fax", ColumnKind.ADDRESS, "fax", "fax")),
                0.5,
                true,
                1e6,
                1);
        assertThat(Linkage.of(plan).dedupe(table).pairs()).isGreaterThanOrEqualTo(150);
    }
}
