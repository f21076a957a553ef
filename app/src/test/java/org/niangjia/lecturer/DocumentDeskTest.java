package org.niangjia.lecturer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents at the desk by the web: uploads good and bad, versions, withdrawing. */
class DocumentDeskTest extends LecturerTest {

    private static final long TOO_LARGE = 300L << 20;
    private static final long FOUND_MILLIS_MAX = 10_000;

    private Visitor editor = new Visitor(0);

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void signIn() {
        editor = staff("editor");
    }

    @Test
    void aReplacedArticleIsFoundAfterTheConfirmedUpload() {
        String title = anyTitle();
        upload(editor, "first.md", document(title, title + "的津贴每月发一百元。", "本办法由灯塔岛解释。"));
        awaitReading(editor, title);
        Answer confirmed = upload(editor, "second.md", document(title, title + "的津贴每月发二百元。", "本办法由灯塔岛解释。"));
        long start = System.nanoTime();
        assertThat(confirmed.body()).contains(words("lecturer.received"));
        String answer = sentencesOf(ask(visitor(), title + "的津贴每月发多少元"));
        while (!answer.contains("二百元") && millisSince(start) < FOUND_MILLIS_MAX) {
            answer = sentencesOf(ask(visitor(), title + "的津贴每月发多少元"));
        }
        assertThat(answer).contains("二百元").doesNotContain("一百元");
    }

    @Test
    void aVisitorSeesForWhoseMembersALocalRuleIs() {
        String title = anyTitle();
        Matcher city = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]*)<")
                .matcher(editor.open(DOCUMENTS).body());
        assertThat(city.find()).isTrue();
        upload(editor, "local.md", document(title, title + "的降温补贴每月九十元。"), Map.of("region", city.group(1)));
        awaitReading(editor, title);

        List<Event> answer = ask(visitor(), title + "的降温补贴每月多少元");
        assertThat(sentencesOf(answer)).contains("九十元");
        assertThat(dataOf(answer, "sources")).contains(words("documents.region", city.group(2)));
        assertThat(visitor().open("/open/documents/local").body()).contains(words("documents.region", city.group(2)));
    }

    @Test
    void theHistoryOfVersionsStaysReadable() {
        String title = anyTitle();
        upload(editor, "first.md", document(title, "渡船六点开。"));
        awaitReading(editor, title);
        upload(editor, "second.md", document(title, "渡船七点开。"));
        String address = addressOf(awaitReading(editor, title), title);
        awaitVersion(address, 2);
        assertThat(editor.open(address).body()).contains("渡船七点开。", words("lecturer.changed", "1"));
        assertThat(editor.open(address + "?version=1").body()).contains("渡船六点开。");
        assertThat(editor.open(address + "/versions/1/original").body()).contains("渡船六点开。");
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        String title = anyTitle();
        byte[] content = document(title, "风车每天上油。");
        upload(editor, "mill.md", content);
        awaitReading(editor, title);
        assertThat(upload(editor, "again.md", content).body()).contains(words("lecturer.same-hint"));
    }

    @Test
    void aWithdrawnDocumentIsNeitherFoundNorShownUntilItIsRestored() {
        String title = anyTitle();
        upload(editor, "well.md", document(title, title + "的水井每周清洗一次。"));
        String address = addressOf(awaitReading(editor, title), title);
        editor.submit(editor.open(address), address + "/withdrawal", Map.of("reason", "过期了"));
        assertThat(editor.open(address).body()).contains("过期了", words("lecturer.restore"));
        assertThat(sentencesOf(ask(visitor(), title + "的水井多久清洗一次"))).doesNotContain("每周");
        assertThat(visitor().open("/open/documents").body()).doesNotContain(title);
        editor.submit(editor.open(address), address + "/restoration", Map.of());
        assertThat(sentencesOf(ask(visitor(), title + "的水井多久清洗一次"))).contains("每周");
        assertThat(visitor().open("/open/documents").body()).contains(title);
    }

    @Test
    void eachDeedIsOnRecord() {
        String title = anyTitle();
        upload(editor, "record.md", document(title, "石桥限重三吨。"));
        String address = addressOf(awaitReading(editor, title), title);
        editor.submit(editor.open(address), address + "/withdrawal", Map.of("reason", "过期了"));
        editor.submit(editor.open(address), address + "/restoration", Map.of());
        assertThat(sql.sql("select action from audit.entry where subject = :subject order by id")
                        .param("subject", "document:" + address.substring(address.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "lecturer.document-published", "lecturer.document-withdrawn", "lecturer.document-restored");
    }

    @Test
    void whatADocumentSmugglesInIsShownAsText() {
        String title = anyTitle() + "<script>alert(1)</script>";
        upload(editor, "evil.md", document(title, title + "的<img src=x onerror=alert(1)>每天擦一次。"));
        Answer page = awaitReading(editor, title.substring(0, title.indexOf('<')));
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        String answer = sentencesOf(ask(visitor(), title.substring(0, title.indexOf('<')) + "多久擦一次"));
        assertThat(answer).doesNotContain("<script>alert", "<img src=x");
        assertThat(visitor().open("/open/documents/evil").body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aPathInAFileNameIsDropped() {
        upload(editor, "../../etc/niangjia-passwd.md", document(anyTitle(), "钟楼整点报时。"));
        assertThat(sql.sql("select file_name from lecturer.document_version where file_name like '%niangjia-passwd%'")
                        .query(String.class)
                        .list())
                .containsExactly("niangjia-passwd.md");
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        assertThat(upload(editor, "empty.md", new byte[0]).body()).contains(words("FailureReason.EMPTY"));
    }

    @Test
    void aFileOf300MegabytesIsRefusedAndNothingBreaks(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile zeros = new RandomAccessFile(large.toFile(), "rw")) {
            zeros.setLength(TOO_LARGE);
        }
        Answer refused = editor.upload(editor.open(DOCUMENTS), DOCUMENTS, "large.pdf", BodyPublishers.ofFile(large));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(editor.open(DOCUMENTS).status()).isEqualTo(200);
    }

    @Test
    void aBombInADocxIsRefused() throws IOException {
        refusedWith("bomb.docx", bomb(), "FailureReason.BOMB");
    }

    @Test
    void aPdfWithoutTextIsRefused() throws IOException {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan);
        }
        refusedWith("scan.pdf", scan.toByteArray(), "FailureReason.NO_TEXT");
    }

    @Test
    void anotherTypeBehindAKnownEndingIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 1, 2};
        refusedWith("picture.docx", picture, "FailureReason.UNSUPPORTED_TYPE");
    }

    @Test
    void textInTheOldChineseEncodingIsRead() {
        String title = anyTitle();
        byte[] old = new String(document(title, "杏花渡的石桥限重三吨。"), UTF_8).getBytes(Charset.forName("GB18030"));
        upload(editor, "old.txt", old);
        String address = addressOf(awaitReading(editor, title), title);
        assertThat(editor.open(address).body()).contains("杏花渡的石桥限重三吨。");
    }

    @Test
    void anAdministratorLooksButDoesNotUpload() {
        Visitor administrator = staff("admin");
        Answer page = administrator.open(DOCUMENTS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(upload(administrator, "a.md", document(anyTitle(), "一。")).status())
                .isEqualTo(403);
    }

    @Test
    void aWorkerAndACadreDoNotReachTheDocumentsOfTheDesk() {
        assertThat(worker().open(DOCUMENTS).status()).isNotEqualTo(200);
        assertThat(staff("cadre").open(DOCUMENTS).status()).isEqualTo(403);
    }

    @Test
    void everybodyReadsADocumentAndABrowserThatHasItIsToldSo() {
        Visitor reader = visitor();
        reader.open("/open/documents");
        Answer page = reader.open("/open/documents/how-to-join");
        assertThat(page.body()).contains("加入工会指南", "谁可以加入工会");
        String tag = page.header("ETag").orElseThrow();
        assertThat(reader.open("/open/documents/how-to-join", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(reader.open("/open/documents/none-of-ours").status()).isEqualTo(404);
    }

    private void refusedWith(String fileName, byte[] content, String reason) {
        upload(editor, fileName, content);
        awaitReading(editor, words(reason));
        assertThat(sql.sql("select distinct state from lecturer.document_version where file_name = :name")
                        .param("name", fileName)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("FAILED"));
    }

    private void awaitVersion(String address, int number) {
        long start = System.nanoTime();
        while (!editor.open(address).body().contains("?version=" + number) && millisSince(start) < 10_000) {
            pause(20);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/word/document.xml" ContentType=
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int megabytes = 0; megabytes < 400; megabytes++) {
                zip.write(spaces);
            }
        }
        return bytes.toByteArray();
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
