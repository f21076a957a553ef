package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;

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
        assertThat(refused.body()).contains(words("script.new.nothing"));
        Answer unchosen = editor.submit(editor.open(FILMS + "/new"), FILMS, Map.of("kind", "CLIP"));
        assertThat(unchosen.body()).contains(words("script.new.none"));
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
