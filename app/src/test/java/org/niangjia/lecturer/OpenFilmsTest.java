package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.lecturer.internal.films.GivenFilms;
import org.niangjia.lecturer.internal.films.Production;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.ProductionState;
import org.niangjia.lecturer.internal.films.Publication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Films in public: what may be shown, and how everybody sees it. */
class OpenFilmsTest extends WebTest {

    @Autowired
    private ApplicationContext platform;

    private GivenFilms given;

    @BeforeEach
    void given() {
        given = new GivenFilms(platform);
    }

    @Test
    void theFilmThatCameWithThePlatformIsShownByItself() {
        String list = await("/open/films", "户外劳动者服务站点指南");
        assertThat(list).contains("/open/films/outdoor-stations-film", words("screening.kind.ANNOUNCEMENT"));
        Answer page = visitor().open("/open/films/outdoor-stations-film");
        assertThat(page.body())
                .contains(
                        "<video",
                        "kind=\"captions\"",
                        words("screening.label-unreviewed"),
                        "og:image",
                        "/open/documents/outdoor-stations?version=1#p-",
                        "/xiaoxuan?film=outdoor-stations-film");
        assertThat(visitor().open("/open/documents/outdoor-stations").body())
                .contains("/open/films/outdoor-stations-film");
    }

    @Test
    void whatIsNotMadeIsNotPublished() {
        ProductionId film = given.approved(GivenFilms.anySlug(), GivenFilms.draft("未做", "大家好，我是小宣。"));
        refused(film, Publication.Obstacle.NOT_MADE);
    }

    @Test
    void aFileWhoseLabelIsBrokenIsNotPublished() throws IOException {
        ProductionId film = given.rendered(GivenFilms.anySlug(), GivenFilms.draft("标识", "大家好，我是小宣。"));
        Files.writeString(given.folderOf(film).resolve("film.md"), "# 没有标识\n");
        refused(film, Publication.Obstacle.UNLABELLED);
        assertThat(given.stateOf(film)).isEqualTo(ProductionState.RENDERED);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        ProductionId film = given.published(GivenFilms.anySlug(), GivenFilms.draft("两次", "大家好，我是小宣。"));
        assertThatThrownBy(() -> given.publish(film)).isInstanceOf(Production.WrongState.class);
    }

    @Test
    void aChangedSourceIsSaidAtOnceAndANewVersionTakesThePlace() {
        Visitor editor = staff("editor");
        String title = LecturerTest.anyTitle();
        stations(editor, title, "免费领取两瓶饮用水");
        String slug = GivenFilms.anySlug();
        ProductionId first = given.published(slug, given.draftFrom(title));
        String address = "/open/films/" + slug;
        assertThat(visitor().open(address).body()).doesNotContain(words("screening.stale-notice"));

        replace(editor, title, "免费领取三瓶饮用水");
        assertThat(visitor().open(address).body())
                .contains(words("screening.stale-notice"), words("screening.source-changed"));
        assertThat(visitor().open(address + "/notice?shown=" + first).body()).contains(words("screening.stale-notice"));
        ProductionId late = given.rendered(GivenFilms.anySlug(), given.draftFrom(title));
        replace(editor, title, "免费领取四瓶饮用水");
        refused(late, Publication.Obstacle.STALE);

        ProductionId second = given.published(slug, given.draftFrom(title));
        assertThat(given.stateOf(first)).isEqualTo(ProductionState.WITHDRAWN);
        assertThat(visitor().open(address).body())
                .contains(second.toString(), "四瓶")
                .doesNotContain(words("screening.stale-notice"));
        assertThat(visitor().open(address + "/notice?shown=" + first).body()).contains(words("screening.newer"));
        assertThat(visitor()
                        .open(address + "/files/" + first + "/1280x720/film.mp4")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void playersGetPiecesAndBrowsersAreToldWhatTheyHave() {
        String slug = GivenFilms.anySlug();
        ProductionId film = given.published(slug, GivenFilms.draft("文件", "大家好，我是小宣。"));
        String file = "/open/films/" + slug + "/files/" + film + "/1280x720/film.mp4";
        Answer piece = visitor().open(file, "Range", "bytes=4-11");
        assertThat(piece.status()).isEqualTo(206);
        assertThat(piece.header("Content-Range").orElseThrow()).startsWith("bytes 4-11/");
        assertThat(piece.header("Content-Type")).contains("video/mp4");
        assertThat(piece.body()).startsWith("ftyp");
        String tag = piece.header("ETag").orElseThrow();
        assertThat(visitor().open(file, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(visitor().open(file, "Range", "bytes=999999999-").status()).isEqualTo(416);
        assertThat(visitor().open(file.replace("film.mp4", "..%2f..%2fcache")).status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void playsAreCountedWithoutAnAccountAndOnlyAsOftenAsPeoplePlay() {
        String slug = GivenFilms.anySlug();
        given.published(slug, GivenFilms.draft("播放", "大家好，我是小宣。"));
        Visitor viewer = visitor();
        Answer page = viewer.open("/xiaoxuan");
        String plays = "/open/films/" + slug + "/plays";
        for (int play = 0; play < 65; play++) {
            assertThat(viewer.submit(page, plays, Map.of()).status()).isEqualTo(204);
        }
        assertThat(given.playsOf(slug)).isEqualTo(60);
        assertThat(viewer.open("/open/films/" + slug).body()).contains(words("screening.plays", 60));
    }

    @Test
    void whatIsWithdrawnIsGoneInWords() {
        String slug = GivenFilms.anySlug();
        given.withdrawn(given.published(slug, GivenFilms.draft("撤下", "大家好，我是小宣。")));
        Answer gone = visitor().open("/open/films/" + slug);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains(words("screening.gone"));
        assertThat(visitor().open("/open/films/none-of-ours").status()).isEqualTo(404);
    }

    @Test
    void theFeedIsValidAndNamesEachFilmWithItsFile() throws IOException, SAXException, ParserConfigurationException {
        String slug = GivenFilms.anySlug();
        given.published(slug, GivenFilms.draft("订阅<&>", "大家好，我是小宣。"));
        Answer feed = visitor().open("/open/films/feed.xml");
        assertThat(feed.header("Content-Type").orElseThrow()).startsWith("application/rss+xml");
        Document rss = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(feed.body())
                .contains(
                        "<title>订阅&lt;&amp;&gt;</title>",
                        "/open/films/" + slug + "</link>",
                        "type=\"video/mp4\"",
                        words("screening.label-short"));
    }

    @Test
    void theScreenHasAListThatItCanPlayWithoutAnybody() {
        String slug = GivenFilms.anySlug();
        ProductionId film = given.published(slug, GivenFilms.draft("大屏", "大家好，我是小宣。"));
        assertThat(visitor().open("/open/films/screen").body()).contains("/js/film-screen");
        assertThat(visitor().open("/open/films/screen.json").body())
                .contains("\"title\":\"大屏\"", film + "/1280x720/film.mp4");
    }

    @Test
    void aFilmsPageLeadsIntoAConversationThatKnowsItsDocuments() {
        Visitor asker = visitor();
        await("/open/films", "outdoor-stations-film");
        Answer page = asker.open("/xiaoxuan?film=outdoor-stations-film");
        assertThat(page.body()).contains(words("screening.asking-hint"), "name=\"film\"");
        var events = LecturerTest.events(asker.submit(
                page,
                LecturerTest.ASK,
                Map.of("q", "户外站点可以喝水休息吗", "film", "outdoor-stations-film"),
                "Accept",
                "text/event-stream"));
        assertThat(LecturerTest.dataOf(events, "film")).contains(words("screening.answered-from-film", "户外劳动者服务站点指南"));
        var elsewhere = LecturerTest.events(asker.submit(
                page,
                LecturerTest.ASK,
                Map.of("q", "没有劳动合同能不能入会", "film", "outdoor-stations-film"),
                "Accept",
                "text/event-stream"));
        assertThat(LecturerTest.dataOf(elsewhere, "film"))
                .contains(words("screening.answered-elsewhere", "户外劳动者服务站点指南"));
    }

    private void refused(ProductionId film, Publication.Obstacle obstacle) {
        assertThatThrownBy(() -> given.publish(film))
                .isInstanceOfSatisfying(
                        Publication.Refused.class,
                        refused -> assertThat(refused.obstacle()).isEqualTo(obstacle));
    }

    static void stations(Visitor editor, String title, String gift) {
        LecturerTest.upload(editor, "watch.md", text(title, gift));
        LecturerTest.awaitReading(editor, title);
    }

    static void replace(Visitor editor, String title, String gift) {
        String address = LecturerTest.addressOf(LecturerTest.awaitReading(editor, title), title);
        editor.upload(
                editor.open(address),
                address + "/versions",
                "watch.md",
                BodyPublishers.ofByteArray(text(title, gift)),
                "HX-Request",
                "true");
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!editor.open(address).body().contains(gift) && System.nanoTime() < deadline) {
            LecturerTest.pause(20);
        }
        assertThat(editor.open(address).body()).contains(gift);
    }

    private static byte[] text(String title, String gift) {
        return LecturerTest.document(
                title, "在灯塔值守的会员每天可以" + gift + "，在值班室登记后领取。", "值守人员应当在交班前填写值守记录。", "办理领取需要带会员卡，到灯塔值班室登记。");
    }

    private String await(String address, String text) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        String body = visitor().open(address).body();
        while (!body.contains(text) && System.nanoTime() < deadline) {
            LecturerTest.pause(100);
            body = visitor().open(address).body();
        }
        assertThat(body).contains(text);
        return body;
    }
}
