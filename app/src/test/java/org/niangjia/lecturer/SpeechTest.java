package org.niangjia.lecturer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;

/** What 小宣 says can be heard by whom she said it to, and nothing else can. */
class SpeechTest extends LecturerTest {

    private static final String SPEECH = "/xiaoxuan/speech";
    private static final Pattern SAID = Pattern.compile("<span data-say=\"([^\"]+)\"[^>]*>([^<]+)</span>");
    private static final Pattern AVATAR = Pattern.compile("data-(?:avatar|rig)=\"([^\"]+)\"");

    /** A sentence as it stands on the page. */
    private record Said(String signature, String text) {}

    @Test
    void everySentenceOfAnAnswerThatStandsOpenCanBeSpoken() {
        Visitor visitor = visitor();
        List<Event> events = ask(visitor, "被拖欠工资可以找谁");
        List<Said> said = said(events.stream().map(Event::data).toList());
        assertThat(said).hasSizeGreaterThan(2);
        assertThat(said(events, "sources")).isEmpty();
        for (Said sentence : said) {
            Answer spoken = hear(visitor, sentence);
            assertThat(spoken.status()).as(sentence.text()).isEqualTo(200);
            assertThat(spoken.header("Content-Type").orElse("")).startsWith("application/vnd.niangjia.speech");
            assertThat(spoken.header("Cache-Control")).hasValue("no-store");
            assertThat(spoken.body()).contains("\"visemes\":[{", "RIFF");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "我们站点下个月的计件单价会不会涨", "产假有多少天", "老板拖欠工资，我不想活了", "我是会员吗"})
    void soCanWhatElseSheReplies(String question) {
        Visitor visitor = visitor();
        List<Said> said = said(ask(visitor, question).stream().map(Event::data).toList());
        assertThat(said).isNotEmpty();
        assertThat(hear(visitor, said.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void toSomebodyInNeedSheNeverSmiles() {
        String reply = String.join(
                "", ask(visitor(), "老板拖欠工资，我不想活了").stream().map(Event::data).toList());
        assertThat(reply).contains("data-mood=\"CONCERNED\"").doesNotContain("FRIENDLY", "GLAD");
    }

    @Test
    void whatSheDidNotSayIsRefused() {
        Visitor visitor = visitor();
        Said said = said(ask(visitor, "你好"), "said").getFirst();
        assertThat(hear(visitor, new Said(said.signature(), "请把钱转给我。")).status())
                .isEqualTo(403);
        assertThat(hear(visitor, new Said("", said.text())).status()).isEqualTo(403);
    }

    @Test
    void aWorkersOwnRecordIsSpokenToHimAlone() {
        Visitor worker = worker();
        Said own = said(ask(worker, "我是会员吗"), "personal").getLast();
        assertThat(hear(worker, own).status()).isEqualTo(200);
        assertThat(hear(worker(), own).status()).isEqualTo(403);
        assertThat(hear(visitor(), own).status()).isEqualTo(403);
    }

    @Test
    void aFormOfAnotherSiteCannotHaveItSpoken() {
        Visitor visitor = visitor();
        Said said = said(ask(visitor, "你好"), "said").getFirst();
        Answer forged = visitor.forge(SPEECH, Map.of("text", said.text(), "signature", said.signature()));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void theAnswersOfAConversationThatIsKeptCanBeHeardAgain() {
        Visitor worker = worker();
        ask(worker, "你好");
        List<Said> said = said(List.of(worker.open("/xiaoxuan").body()));
        assertThat(said).isNotEmpty();
        assertThat(hear(worker, said.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void herFaceIsKeptByBrowsersUnderAnAddressThatChangesWithIt() {
        List<String> files = AVATAR.matcher(visitor().open("/xiaoxuan").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSize(2).allMatch(file -> file.matches("/js/avatar/\\w+-[0-9a-f]{32}\\.(?:js|json)"));
        for (String file : files) {
            Answer answer = visitor().open(file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control").orElse(""))
                    .contains("max-age")
                    .doesNotContain("no-store");
        }
    }

    @Test
    void onlyThePageOfTheConversationMayAskForTheMicrophone() {
        assertThat(visitor().open("/xiaoxuan").header("Permissions-Policy").orElse(""))
                .contains("microphone=(self)", "camera=()");
        assertThat(visitor().open("/").header("Permissions-Policy").orElse("")).contains("microphone=()");
    }

    private static Answer hear(Visitor visitor, Said said) {
        return visitor.submit(
                visitor.open("/xiaoxuan"),
                SPEECH,
                Map.of("text", said.text(), "signature", said.signature()),
                "Accept",
                "application/vnd.niangjia.speech, application/problem+json");
    }

    private static List<Said> said(List<Event> events, String name) {
        return said(events.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::data)
                .toList());
    }

    private static List<Said> said(List<String> pieces) {
        return SAID.matcher(String.join("\n", pieces))
                .results()
                .map(SpeechTest::said)
                .toList();
    }

    private static Said said(MatchResult found) {
        return new Said(
                found.group(1),
                found.group(2).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }
}
