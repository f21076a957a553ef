package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.ChannelsBundle;
import org.niangjia.lecturer.internal.films.FilmMaking;
import org.niangjia.lecturer.internal.films.GivenFilms;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ProductionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The making of a film at the desk: who may, what is shown, how it comes to everybody and back. */
class FilmMakingDeskTest extends WebTest {

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ChannelsBundle channels;

    private GivenFilms given;
    private Visitor editor;

    @BeforeEach
    void given() {
        given = new GivenFilms(platform);
        editor = staff("editor");
    }

    @Test
    void anEditorPublishesAndWithdrawsWithAReason() {
        String slug = GivenFilms.anySlug();
        ProductionId film = given.rendered(slug, GivenFilms.draft("发布", "大家好，我是小宣。"));
        String address = addressOf(film);
        Answer page = editor.open(address);
        assertThat(page.body()).contains(words("making.publish"), address + "/files/1280x720/film.mp4");
        assertThat(editor.open(address + "/files/1280x720/film.png").status()).isEqualTo(200);
        assertThat(editor.submit(page, address + "/publication", Map.of()).body())
                .contains(words("making.published"), "/open/films/" + slug);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.PUBLISHED);
        assertThat(editor.submit(page, address + "/publication", Map.of()).path())
                .isEqualTo(address);
        assertThat(editor.submit(page, address + "/withdrawal", Map.of("reason", " "))
                        .body())
                .contains(words("making.published"));
        assertThat(editor.submit(page, address + "/withdrawal", Map.of("reason", "画面<b>有误"))
                        .body())
                .contains("画面&lt;b&gt;有误")
                .doesNotContain("<b>有误");
        assertThat(visitor().open("/open/films/" + slug).status()).isEqualTo(410);
    }

    @Test
    void whatIsNotApprovedCannotBeMade() {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("撤下", "大家好，我是小宣。"));
        given.withdrawn(film);
        Answer page = editor.open(addressOf(film));
        assertThat(editor.submit(page, addressOf(film), Map.of("size", "1280x720 MP4"))
                        .path())
                .isEqualTo(addressOf(film));
        assertThat(given.renderingsOf(film)).isEmpty();
    }

    @Test
    void eachSizeAndFormatIsOfferedUntilItIsAskedFor() {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("尺寸", "大家好，我是小宣。"));
        String address = addressOf(film);
        Answer page = editor.open(address);
        assertThat(page.body()).contains("value=\"1920x1080 WEBM\"", "value=\"1080x1920 MP4\"");
        assertThat(editor.submit(page, address, Map.of("size", "1920x1080 WEBM"))
                        .body())
                .doesNotContain("<option value=\"1920x1080 WEBM\"")
                .contains("<option value=\"1920x1080 MP4\"");
        assertThat(given.renderingsOf(film))
                .singleElement()
                .satisfies(rendering -> assertThat(rendering.folder()).contains("1920x1080"));
        given.asEditor(() -> {
            platform.getBean(FilmMaking.class)
                    .cancel(film, given.renderingsOf(film).getFirst().id(), AccountId.next());
            return null;
        });
    }

    @Test
    void onlyEditorsAndReviewersWithinTheirUnionsMakeFilms() {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("权限", "大家好，我是小宣。"));
        assertThat(staff("cadre").open(addressOf(film)).status()).isEqualTo(403);
        assertThat(worker().open(addressOf(film)).body()).doesNotContain(words("making.title"));
        assertThat(staff("reviewer").open(addressOf(film)).status()).isEqualTo(200);
        assertThat(editor.open(addressOf(ProductionId.next())).status()).isEqualTo(404);
    }

    @Test
    void theBundleForChannelsKeepsItsLimitsAndTheLabel() throws IOException {
        String title = LecturerTest.anyTitle();
        OpenFilmsTest.stations(editor, title, "免费领取两瓶饮用水");
        ProductionId film = given.rendered(GivenFilms.anySlug(), given.draftFrom(title));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        given.asEditor(() -> {
            try {
                channels.write(film, zip);
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
            return null;
        });
        Map<String, byte[]> files = unpacked(zip.toByteArray());
        assertThat(files.keySet()).containsExactly("影片.mp4", "封面.png", "标题和文案.txt", "上传说明.txt");
        String text = new String(files.getOrDefault("标题和文案.txt", new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains("人工智能生成", "#工会", "免费领取两瓶饮用水");
        assertThat(text.lines().toList().get(1).length()).isBetween(6, 16);
        assertThat(text.length()).isLessThan(1_060);
        assertThat(editor.open(addressOf(film) + "/channels.zip").header("Content-Type"))
                .contains("application/zip");
    }

    private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String addressOf(ProductionId film) {
        return "/desk/films/" + film + "/making";
    }
}
