package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.engine.studio.Speaker;
import org.springframework.beans.factory.annotation.Autowired;

/** Films at the desk by the web, without scripts: who may do what, and what becomes of bad input. */
class FilmDeskTest extends LecturerTest {

    private static final String FILMS = "/desk/films";
    private static final String ALLOWANCE = "会员连续值守灯塔满三十天的，可以领取每月二百元的雾天津贴。";
    private static final Pattern LINE = Pattern.compile(
            "name=\"place\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"mark\" value=\"([^\"]+)\">"
                    + "(?:(?!name=\"place\").)*?name=\"words\"(?:(?!>).)*>([^<]*)<",
            Pattern.DOTALL);
    private static final Pattern SCENE =
            Pattern.compile("name=\"scene\" value=\"(\\d+)\"><input type=\"hidden\" name=\"mark\" value=\"([^\"]+)\">");
    private static final Pattern DOCUMENT = Pattern.compile("name=\"document\" value=\"([0-9a-f-]{36})\"");

    private final String title = anyTitle();

    @Autowired
    private Speaker speaker;

    @Test
    void workersAndCadresDoNotReachIt() {
        assertThat(worker().open(FILMS).status()).isNotEqualTo(200);
        assertThat(staff("cadre").open(FILMS).status()).isEqualTo(403);
        assertThat(visitor().open(FILMS).path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aReviewerReadsAndDoesNotWrite() {
        Answer page = draft();
        Visitor reviewer = staff("reviewer");
        Answer read = reviewer.open(page.path());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).doesNotContain("name=\"words\"");
        assertThat(reviewer.open(FILMS + "/new").status()).isEqualTo(403);
        Map<String, String> line = line(page);
        assertThat(reviewer.submit(read, page.path() + "/sentences/say", line).status())
                .isEqualTo(403);
        assertThat(reviewer.submit(read, page.path() + "/submission", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsTypedStandsThereAgainWhenItIsRefused() {
        Answer page = draft();
        String novel = "津".repeat(2_000);
        Answer refused = say(page, novel);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(novel, words("script.refused.TOO_LONG"));
        Answer emoji = say(page, "领补贴😀啦");
        assertThat(emoji.body()).contains("领补贴😀啦", words("script.refused.EMOJI"));
        assertThat(say(page, " ").body()).contains(words("script.refused.EMPTY"));
    }

    @Test
    void whatSmugglesAScriptInIsShownAsText() {
        Answer page = say(draft(), "<script>alert(1)</script><img src=x onerror=alert(1)>");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(staff("editor").open(page.path() + "/preview").body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void aChangeWithoutScriptsLeadsBackToTheSentence() {
        Answer page = say(draft(), "值守灯塔满三十天，每月可以领取二百元的雾天津贴。");
        assertThat(page.body()).contains("值守灯塔满三十天，每月可以领取二百元的雾天津贴。");
    }

    @Test
    void withoutAModelNoWordingIsOffered() {
        assertThat(draft().body()).doesNotContain(words("script.wording.begin"), words("script.reword"));
    }

    @Test
    void aDocumentWithoutAPointIsRefusedInWords() {
        Visitor editor = staff("editor");
        upload(editor, "none.md", document(title, "本办法由灯塔岛解释。"));
        awaitReading(editor, title);
        Answer refused = begin(editor, "CLIP");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(words("script.new.obstacle.NOTHING"));
        Answer unchosen = editor.submit(editor.open(FILMS + "/new"), FILMS, Map.of("kind", "CLIP"));
        assertThat(unchosen.body()).contains(words("script.new.none"));
    }

    @Test
    void aDocumentInAnotherLanguageIsRefusedAsSuch() {
        Visitor editor = staff("editor");
        upload(
                editor,
                "leave.md",
                document(title, "Members who keep the lighthouse for thirty days get an allowance."));
        awaitReading(editor, title);
        assertThat(begin(editor, "CLIP").body()).contains(words("script.new.obstacle.OTHER_LANGUAGE"));
    }

    @Test
    void aPhotographIsShownWithoutWhatItsFileHeldBesides() throws IOException {
        Answer page = draft();
        Visitor editor = staff("editor");
        Map<String, String> scene = scene(page);
        Answer shown = editor.upload(
                editor.open(page.path()),
                page.path() + "/scenes/photo",
                "IMG_1.jpg",
                BodyPublishers.ofByteArray(photographWithPlace()),
                scene,
                "HX-Request",
                "true");
        Matcher photo =
                Pattern.compile(page.path() + "/photos/[0-9a-f]{32}\\.jpg").matcher(shown.body());
        assertThat(photo.find()).isTrue();
        Answer picture = editor.open(photo.group());
        assertThat(picture.header("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.body()).doesNotContain("SECRET-PLACE");
    }

    @Test
    void whatIsNoPhotographIsRefused() {
        Answer page = draft();
        Visitor editor = staff("editor");
        Answer refused = editor.upload(
                editor.open(page.path()),
                page.path() + "/scenes/photo",
                "photo.jpg",
                BodyPublishers.ofString("<svg onload=alert(1)>"),
                scene(page));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(words("script.photo.NO_PICTURE"));
    }

    @Test
    void aFigureIsLookedAtAndKeptOrRefusedAsItWasTyped() {
        Visitor editor = staff("editor");
        Answer page = editor.open(draft().path());
        Map<String, String> figure = new HashMap<>(figurePlace(page));
        figure.putAll(Map.of("kind", "COUNT", "unit", "元", "label", "雾天津贴", "value", "两百多", "text", "每月"));
        Answer told = editor.submit(page, page.path() + "/figures/picture", figure);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).isEqualTo(words("script.chart.NO_NUMBER", 1, "两百多"));
        Answer refused = editor.submit(page, page.path() + "/figures", figure);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(words("script.chart.NO_NUMBER", 1, "两百多"), "value=\"两百多\"", "value=\"雾天津贴\"");
        figure.put("value", "200");
        assertThat(editor.submit(page, page.path() + "/figures/picture", figure).header("Content-Type"))
                .hasValue("image/png");
        assertThat(editor.submit(page, page.path() + "/figures", figure).body())
                .contains("雾天津贴 200元", words("script.chart.remove"));
        Visitor reviewer = staff("reviewer");
        assertThat(reviewer.submit(reviewer.open(page.path()), page.path() + "/figures", figure)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRecordingIsHeardAndWhatIsNoneIsRefused() {
        Visitor editor = staff("editor");
        Answer page = editor.open(draft().path());
        Map<String, String> line = line(page);
        Answer refused = editor.upload(
                page,
                page.path() + "/sentences/recording",
                "voice.mp3",
                BodyPublishers.ofString("no sound"),
                Map.of("place", line.get("place"), "mark", line.get("mark")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(words("script.voice.UNREADABLE"));
        byte[] said = speaker.speak(ALLOWANCE, _ -> {}).sound().wav();
        Answer kept = editor.upload(
                page,
                page.path() + "/sentences/recording",
                "voice.wav",
                BodyPublishers.ofByteArray(said),
                Map.of("place", line.get("place"), "mark", line.get("mark")),
                "HX-Request",
                "true");
        Matcher recording =
                Pattern.compile(page.path() + "/recordings/[0-9a-f]{32}\\.wav").matcher(kept.body());
        assertThat(recording.find()).isTrue();
        assertThat(editor.open(recording.group()).header("Content-Type")).hasValue("audio/wav");
        Matcher spoken = Pattern.compile("data-recorded=\"([^\"]+)\"")
                .matcher(editor.open(page.path() + "/preview").body());
        assertThat(spoken.find()).isTrue();
        Answer speech = editor.open(spoken.group(1).replace("&amp;", "&"));
        assertThat(speech.status()).isEqualTo(200);
        assertThat(speech.body()).contains("visemes", "RIFF");
    }

    @Test
    void aDemoFilmIsNotCalledReviewed() {
        Visitor editor = staff("editor");
        Answer list = editor.open(FILMS + "?show=PUBLISHED");
        assertThat(list.body()).contains(words("script.unreviewed"));
        Matcher film = Pattern.compile("/notice\\?shown=([0-9a-f-]{36})")
                .matcher(visitor().open("/open/films/outdoor-stations-film").body());
        assertThat(film.find()).isTrue();
        assertThat(editor.open(FILMS + "/" + film.group(1)).body())
                .contains(words("script.unreviewed"), words("script.unreviewed.hint"));
    }

    @Test
    void aSceneIsDrawnWithItsLabel() {
        Answer page = draft();
        Visitor editor = staff("editor");
        Matcher still = Pattern.compile("src=\"([^\"]*/still-[0-9a-f]{16}\\.png)\"")
                .matcher(editor.open(page.path() + "/preview").body());
        assertThat(still.find()).isTrue();
        Answer picture = editor.open(still.group(1));
        assertThat(picture.header("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).contains("AIGC", "ContentProducer");
    }

    @Test
    void aFigureIsPreviewedAsTheFilmDrawsIt() {
        Answer page = draft();
        Visitor editor = staff("editor");
        String preview = editor.open(page.path() + "/preview").body();
        Matcher slide =
                Pattern.compile("src=\"([^\"]*/slide-0-[0-9a-f]{16}\\.png)\"").matcher(preview);
        assertThat(slide.find()).isTrue();
        Answer picture = editor.open(slide.group(1));
        assertThat(picture.header("Content-Type")).hasValue("image/png");
        assertThat(picture.body()).contains("AIGC", "ContentProducer");
        assertThat(editor.open(slide.group(1).replace("slide-0-", "slide-0-0000"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatNoSentenceCanSayIsToldAtTheDesk() {
        Visitor editor = staff("editor");
        String endless = "守灯人应当" + "擦拭灯罩、检查雾笛、".repeat(30) + "记录天气。";
        upload(editor, "endless.md", document(title, ALLOWANCE, endless, "档次 | 金额"));
        awaitReading(editor, title);
        Answer left = editor.open(begin(editor, "CLIP").path() + "/left-out");
        assertThat(left.body())
                .contains(words("script.left-out"), title, endless.substring(0, 40))
                .doesNotContain(endless.substring(0, 60));
        assertThat(left.body()).contains(words("script.left-out.rows").replace("{0}", "1"));
    }

    @Test
    void aDocumentThatCanBeSaidLeavesNothingOut() {
        assertThat(staff("editor").open(draft().path() + "/left-out").body()).isBlank();
    }

    @Test
    void aFilmThatIsNotThereIsNotFound() {
        assertThat(staff("editor")
                        .open(FILMS + "/01a2274d-0000-721b-93fb-e2ed8e0fdc03")
                        .status())
                .isEqualTo(404);
    }

    private Answer draft() {
        Visitor editor = staff("editor");
        upload(editor, "allowance.md", document(title, ALLOWANCE, "会员应当在值守结束后十五日内向所在工会提出申请。", "申请雾天津贴需要带本人会员证和值守记录。"));
        awaitReading(editor, title);
        Answer page = begin(editor, "CLIP");
        assertThat(page.path()).matches(FILMS + "/[0-9a-f-]{36}");
        return page;
    }

    private Answer begin(Visitor editor, String kind) {
        Answer form = editor.open(FILMS + "/new");
        String before = form.body().substring(0, form.body().indexOf(title + "<"));
        Matcher document = DOCUMENT.matcher(before);
        String id = "";
        while (document.find()) {
            id = document.group(1);
        }
        return editor.submit(form, FILMS, Map.of("kind", kind, "document", id, "subject", "RELIEF"));
    }

    private Answer say(Answer page, String words) {
        Visitor editor = staff("editor");
        Map<String, String> line = line(page);
        return editor.submit(
                editor.open(page.path()),
                page.path() + "/sentences/say",
                Map.of("place", line.get("place"), "mark", line.get("mark"), "words", words));
    }

    private static Map<String, String> line(Answer page) {
        Matcher line = LINE.matcher(page.body());
        while (line.find()) {
            if (line.group(3).equals(ALLOWANCE)) {
                return Map.of("place", line.group(1), "mark", line.group(2), "words", "一。");
            }
        }
        throw new AssertionError("no line: " + ALLOWANCE);
    }

    /** Where the first scene that may have a figure has it. */
    private static Map<String, String> figurePlace(Answer page) {
        Matcher place = Pattern.compile(
                        "name=\"place\" value=\"(\\d+--1)\"><input type=\"hidden\" name=\"mark\" value=\"([^\"]+)\">")
                .matcher(page.body());
        assertThat(place.find()).isTrue();
        return Map.of("place", place.group(1), "mark", place.group(2));
    }

    /** The last scene with a sentence of its own. */
    private static Map<String, String> scene(Answer page) {
        Matcher scene = SCENE.matcher(page.body());
        assertThat(scene.find()).isTrue();
        return Map.of("scene", scene.group(1), "mark", scene.group(2));
    }

    /** A JPEG with a comment of its own. */
    private static byte[] photographWithPlace() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] picture = plain.toByteArray();
        byte[] comment = "SECRET-PLACE".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(picture, 0, 2);
        file.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)});
        file.write(comment);
        file.write(picture, 2, picture.length - 2);
        return file.toByteArray();
    }
}
