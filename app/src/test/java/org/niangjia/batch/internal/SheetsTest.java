package org.niangjia.batch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.PlatformTest;
import org.niangjia.batch.Sheet;
import org.niangjia.batch.SheetRow;
import org.niangjia.batch.Sheets;
import org.niangjia.batch.UnreadableSheet;
import org.niangjia.batch.UnreadableSheet.Reason;
import org.niangjia.files.FileId;
import org.niangjia.files.FileTooLarge;
import org.niangjia.files.StoredFiles;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets as people make them are read, and what cannot be read is told by name. */
class SheetsTest extends PlatformTest {

    private static final long BYTES_MAX = 40L << 20;

    private final Scope owner = new Scope.Self(new AccountId(TimeOrderedUuid.next()));

    @Autowired
    private StoredFiles files;

    @Autowired
    private Sheets sheets;

    private FileId stored(byte[] content) {
        return Scopes.call(
                owner,
                () -> files.store("a", new ByteArrayInputStream(content), BYTES_MAX)
                        .id());
    }

    private List<SheetRow> read(byte[] content) {
        FileId file = stored(content);
        return Scopes.call(owner, () -> {
            try (Sheet sheet = sheets.open(file)) {
                return sheet.rows().toList();
            }
        });
    }

    private Reason refused(byte[] content) {
        try {
            read(content);
            throw new AssertionError("was read");
        } catch (UnreadableSheet unreadable) {
            return unreadable.reason();
        }
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(Charset.forName(encoding));
    }

    private static List<List<String>> cells(List<SheetRow> rows) {
        return rows.stream().map(SheetRow::cells).toList();
    }

    /** Fills a workbook. */
    private interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    private static byte[] xlsx(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            filling.fill(workbook);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void aCsvIsReadInEveryUsualEncoding(String encoding) {
        assertThat(cells(read(bytes("姓名,电话\r\n刘桂英,10012345678\r\n", encoding))))
                .containsExactly(List.of("姓名", "电话"), List.of("刘桂英", "10012345678"));
    }

    @Test
    void aCsvThatChangesItsEncodingMidwayLosesNothing() {
        ByteArrayOutputStream glued = new ByteArrayOutputStream();
        glued.writeBytes(bytes("姓名,单位\n赵铁柱,望澜区快递行业工会\n", "UTF-8"));
        glued.writeBytes(bytes("钱秀兰,云东区货运行业工会\n", "GBK"));

        assertThat(cells(read(glued.toByteArray()))).contains(List.of("赵铁柱", "望澜区快递行业工会"), List.of("钱秀兰", "云东区货运行业工会"));
    }

    @Test
    void aRowThatIsNoTextIsToldAndTheOthersStand() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(bytes("姓名\n", "UTF-8"));
        content.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80, '\n'});
        content.writeBytes(bytes("孙丽\n", "UTF-8"));

        List<SheetRow> rows = read(content.toByteArray());

        assertThat(rows).extracting(SheetRow::readable).containsExactly(true, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFound(String separator) {
        assertThat(cells(read(bytes("a" + separator + "b\n1" + separator + "2\n", "UTF-8"))))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void quotedFieldsRaggedRowsAndBlankOnesAreOrdinary() {
        assertThat(read(bytes("\uFEFF姓名,\"住址,门牌\"\n\n,,\n\"李\"\"小\"\"四\"\n王,一,二,,,\n", "UTF-8")))
                .containsExactly(
                        SheetRow.of(1, List.of("姓名", "住址,门牌")),
                        SheetRow.of(4, List.of("李\"小\"四")),
                        SheetRow.of(5, List.of("王", "一", "二")));
    }

    @Test
    void anXlsxIsReadWithItsDatesLongNumbersAndFormulas() throws IOException {
        byte[] content = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("会员");
            sheet.value(0, 0, "望澜区会员名册");
            sheet.range(0, 0, 0, 5).merge();
            sheet.value(1, 0, "姓名");
            sheet.value(1, 1, "入会日期");
            sheet.value(1, 2, "电话");
            sheet.value(2, 0, " 张伟　");
            sheet.value(2, 1, LocalDate.of(2024, 2, 29));
            sheet.style(2, 1).format("yyyy-mm-dd").set();
            sheet.value(2, 2, 10012345678L);
            sheet.formula(2, 3, "1+1");
        });

        List<SheetRow> rows = read(content);

        assertThat(rows.getFirst()).isEqualTo(SheetRow.of(1, List.of("望澜区会员名册")));
        assertThat(rows.get(2).cells().subList(0, 3)).containsExactly("张伟", "2024-02-29", "10012345678");
        assertThat(rows.get(2).cell(3)).doesNotContain("+");
    }

    @Test
    void theFirstSheetThatHoldsAnythingIsReadAndTheOthersAreCounted() throws IOException {
        FileId file = stored(xlsx(workbook -> {
            workbook.newWorksheet("空").value(0, 0, "  ");
            workbook.newWorksheet("名册").value(0, 0, "姓名");
            workbook.newWorksheet("说明").value(0, 0, "填表说明");
        }));

        Sheet sheet = Scopes.call(owner, () -> sheets.open(file));
        sheet.close();

        assertThat(sheet.name()).isEqualTo("名册");
        assertThat(sheet.others()).isOne();
    }

    @Test
    void emptyColumnsAndRowsDownToTheLastOneOfExcelCostNothing() throws IOException {
        byte[] content = xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("名册");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 21, "备注");
            sheet.value(Worksheet.MAX_ROWS - 1, 0, "最后");
        });

        List<SheetRow> rows = read(content);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cell(21)).isEqualTo("备注");
        assertThat(rows.getLast().number()).isEqualTo(1_048_576);
    }

    @Test
    void moreRowsThanARunTakesAreRefused() {
        assertThat(refused("x\n".repeat(Sheets.ROWS_MAX + 1).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    @Test
    void whatIsNoSheetIsToldByName() throws IOException {
        byte[] sheet = xlsx(workbook -> workbook.newWorksheet("a").value(0, 0, "b".repeat(5000)));

        assertThat(refused(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refused(xlsx(workbook -> workbook.newWorksheet("a")))).isEqualTo(Reason.EMPTY);
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(Reason.OLD_OR_LOCKED);
        assertThat(refused(bytes("%PDF-1.7", "UTF-8"))).isEqualTo(Reason.NOT_A_SHEET);
        assertThat(refused(new byte[] {0, 1, 2})).isEqualTo(Reason.NOT_A_SHEET);
        assertThat(refused(Arrays.copyOf(sheet, sheet.length / 2))).isEqualTo(Reason.DAMAGED);
        assertThat(refused(zip("letter.txt", 10))).isEqualTo(Reason.NOT_A_SHEET);
    }

    @Test
    void anArchiveBombIsNotUnpacked() throws IOException {
        assertThat(refused(zip("xl/sharedStrings.xml", 200L << 20))).isEqualTo(Reason.BOMB);
    }

    private static byte[] zip(String name, long zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] piece = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= piece.length) {
                zip.write(piece, 0, (int) Math.min(left, piece.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatIsTooLargeLeavesNothing() {
        assertThatThrownBy(() -> Scopes.call(
                        owner, () -> files.store("a", new ByteArrayInputStream(new byte[600_000]), 300_000)))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void aFileBelongsToItsOwner() {
        FileId file = stored(bytes("姓名\n", "UTF-8"));

        assertThatThrownBy(() ->
                        Scopes.call(new Scope.Self(new AccountId(TimeOrderedUuid.next())), () -> sheets.open(file)))
                .isInstanceOf(IllegalStateException.class);
    }
}
