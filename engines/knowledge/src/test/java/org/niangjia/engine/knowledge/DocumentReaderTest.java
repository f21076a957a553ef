package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.knowledge.UnreadableDocument.Reason;

class DocumentReaderTest {

    private static final String GUIDE = "# 入会指南\n\n## 谁可以入会\n\n以工资收入为主要生活来源的劳动者都可以入会。\n";

    @TempDir
    private Path folder = Path.of("");

    private GivenFile given = new GivenFile(folder);

    @BeforeEach
    void inTheFolder() {
        given = new GivenFile(folder);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        thenRefused(given.bytes("empty.md"), Reason.EMPTY);
    }

    @Test
    void aFileOfSpacesHasNoText() throws IOException {
        thenRefused(given.text("blank.txt", " \n\u3000\n"), Reason.NO_TEXT);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = given.text("long.txt", "工".repeat(1_000));

        thenRefused(file, Reason.TOO_LARGE, ReadingLimits.ofDefaults().withFileBytesMax(2_999));
    }

    @Test
    void aTextBeyondTheLimitIsRefused() throws IOException {
        Path file = given.text("long.txt", "工".repeat(1_000));

        thenRefused(file, Reason.TOO_LARGE, ReadingLimits.ofDefaults().withTextCharactersMax(999));
    }

    @Test
    void anArchiveBombIsRefusedBeforeItIsUnpacked() throws IOException {
        thenRefused(given.docxBomb("bomb.docx", 30_000_000), Reason.BOMB);
    }

    @Test
    void anArchiveOfOtherThingsIsNoDocument() throws IOException {
        thenRefused(given.archive("photos.docx", "photo.jpg"), Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void aPictureIsNoDocumentWhateverItsName() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        thenRefused(given.bytes("picture.md", png), Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void aScannedPdfHasNoText() throws IOException {
        thenRefused(given.pdf("scan.pdf"), Reason.NO_TEXT);
    }

    @Test
    void anEncryptedPdfIsRefusedAsSuch() throws IOException {
        thenRefused(given.encryptedPdf("secret.pdf", "secret"), Reason.ENCRYPTED);
    }

    @Test
    void aPdfThatBreaksOffIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(given.pdf("whole.pdf", "text"));

        thenRefused(given.bytes("half.pdf", Arrays.copyOf(whole, 40)), Reason.DAMAGED);
    }

    @Test
    void aWordDocumentThatBreaksOffIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(given.docx("whole.docx", "加入工会自愿。"));

        thenRefused(given.bytes("half.docx", Arrays.copyOf(whole, whole.length / 2)), Reason.DAMAGED);
    }

    @Test
    void theNameOfARefusedFileIsToldWithoutItsFolders() throws IOException {
        Path file = given.bytes("empty.md");

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> DocumentReader.ofDefaults().read("../../etc/passwd.md", file))
                .satisfies(refused -> assertThat(refused.fileName()).isEqualTo("passwd.md"));
    }

    @Test
    void aPathInTheNameNeverReachesTheTitle() throws Exception {
        Path file = given.text("x", "第一条，这一行以逗号开头，所以它不是标题，后面也没有别的内容了。");

        assertThat(DocumentReader.ofDefaults().read("..\\..\\windows/规则(2024-05-01).txt", file))
                .returns("规则", SourceDocument::title)
                .returns("2024-05-01", SourceDocument::version);
    }

    @Test
    void textInTheOldChineseEncodingIsRead() throws Exception {
        Path file = given.text("old.txt", GUIDE, Charset.forName("GBK"));

        thenIsTheGuide(read(file));
    }

    @Test
    void textInUtf16WithAMarkIsRead() throws Exception {
        Path file = given.text("notepad.txt", "\uFEFF" + GUIDE, StandardCharsets.UTF_16LE);

        thenIsTheGuide(read(file));
    }

    @Test
    void theContentDecidesWhatAFileIsNotItsName() throws Exception {
        Path page = given.text(
                "page.pdf",
                "<html><head><title>网站</title></head><body><h1>入会指南</h1><h2>谁可以入会</h2>"
                        + "<script>alert(1)</script><p>以工资收入为主要生活来源的\n劳动者都可以入会。</p></body></html>");

        thenIsTheGuide(read(page));
    }

    @Test
    void aWordDocumentWithNumberedLinesIsCutAtThem() throws Exception {
        Path file = given.docx("指南.docx", "入会指南", "一、谁可以入会", "劳动者都可以入会。", "二、怎样申请", "用手机申请。");

        assertThat(read(file).passages()).extracting(Passage::heading).containsExactly("一、谁可以入会", "二、怎样申请");
    }

    @Test
    void linesOfAPdfAreJoinedToParagraphs() throws Exception {
        Path file = given.pdf(
                "guide.pdf",
                "Guide",
                "Every worker whose main income are wages may join the trade union by his own",
                "decision.");

        assertThat(read(file).passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.text()).endsWith("by his own decision."));
    }

    private static SourceDocument read(Path file) throws UnreadableDocument, IOException {
        return DocumentReader.ofDefaults().read(file.getFileName().toString(), file);
    }

    private static void thenIsTheGuide(SourceDocument document) {
        assertThat(document.title()).isEqualTo("入会指南");
        assertThat(document.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.heading()).isEqualTo("谁可以入会");
            assertThat(passage.text()).isEqualTo("以工资收入为主要生活来源的劳动者都可以入会。");
        });
    }

    private static void thenRefused(Path file, Reason reason) {
        thenRefused(file, reason, ReadingLimits.ofDefaults());
    }

    private static void thenRefused(Path file, Reason reason, ReadingLimits limits) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> DocumentReader.withLimits(limits).read("given.md", file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
