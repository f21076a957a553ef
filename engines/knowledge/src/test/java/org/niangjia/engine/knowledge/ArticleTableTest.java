package org.niangjia.engine.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTableTest {

    private static final String TABLE = """
            7	云江省职工休假办法第一条	职工结婚的，享受婚假十三天。
            8	困难帮扶指南	困难职工可以申请帮扶。
            9	云江省职工休假办法第十条之一	女职工生育的，享受产假一百五十八天。
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHeadingIsADocumentUpToTheArticleAndAPassageFromThere() throws IOException {
        SourceDocument document = document(read(TABLE), "云江省职工休假办法");

        assertThat(document.title()).isEqualTo("云江省职工休假办法");
        assertThat(document.passages()).extracting(Passage::heading).containsExactly("第一条", "第十条之一");
        assertThat(document.passages().getFirst().text()).isEqualTo("职工结婚的，享受婚假十三天。");
    }

    @Test
    void aHeadingWithoutAnArticleIsBoth() throws IOException {
        assertThat(document(read(TABLE), "困难帮扶指南").passages()).singleElement().returns("困难帮扶指南", Passage::heading);
    }

    @Test
    void rowsOfOneNameAreOnePassageThatSaysEachTextOnce() throws IOException {
        Map<String, SourceDocument> documents = read(TABLE + """
                10	云江省职工休假办法第一条	再婚的，同样享受。
                11	云江省职工休假办法第一条	再婚的，同样享受。
                """);

        assertThat(document(documents, "云江省职工休假办法").passages())
                .hasSize(2)
                .first()
                .returns("职工结婚的，享受婚假十三天。\n再婚的，同样享受。", Passage::text);
    }

    @Test
    void aPackedTableIsReadAsAPlainOne() throws IOException {
        Path packed = folder.resolve("table.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ArticleTable.read(packed)).isEqualTo(read(TABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7\t没有正文", "7\t\t没有标题", "7\t标题\t ", "一行文字", "7\t标题\t正文\t多出一列"})
    void aLineOfAnotherFormIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(TABLE + line + "\n"))
                .withMessageContaining("table.tsv:4");
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Path table = folder.resolve("gbk.tsv");
        Files.writeString(table, TABLE, Charset.forName("GBK"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleTable.read(table))
                .withMessageContaining("not UTF-8");
    }

    private static SourceDocument document(Map<String, SourceDocument> documents, String title) {
        return Objects.requireNonNull(documents.get(title), title);
    }

    private Map<String, SourceDocument> read(String table) throws IOException {
        return ArticleTable.read(Files.writeString(folder.resolve("table.tsv"), table));
    }
}
