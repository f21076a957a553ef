package org.niangjia.lecturer.internal.films;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.niangjia.PlatformTest;
import org.niangjia.engine.studio.Script.Kind;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Uploads;
import org.niangjia.lecturer.internal.documents.Validity;
import org.niangjia.lecturer.internal.films.ScriptSheet.Sentence;
import org.niangjia.lecturer.internal.model.ModelProperties;
import org.niangjia.lecturer.internal.model.Rewording;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of scripts do again and again: staff of the province, documents, drafts. */
abstract class FilmTest extends PlatformTest {

    static final String ALLOWANCE = "会员连续值守灯塔满三十天的，可以领取每月二百元的雾天津贴。";
    static final String DEADLINE = "会员应当在值守结束后十五日内向所在工会提出申请。";
    static final String PAPERS = "申请雾天津贴需要带本人会员证和值守记录。";

    private static final long READ_MILLIS_MAX = 20_000;

    @Autowired
    ScriptDesk desk;

    @Autowired
    SentenceDesk sentences;

    @Autowired
    SceneDesk scenes;

    @Autowired
    ScriptReview review;

    @Autowired
    Catalogue catalogue;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Unions unions;

    final SignedIn author = staff();
    final SignedIn reviewer = staff();
    final String title = "A灯塔津贴办法" + Long.toString(System.nanoTime(), 36);

    private static SignedIn staff() {
        return new SignedIn(AccountId.next(), Set.of(Role.EDITOR, Role.REVIEWER), null);
    }

    /** The person with the whole province as his scope. */
    SignedIn ofProvince(SignedIn person) {
        return new SignedIn(
                person.account(), person.roles(), unions.tops().getFirst().path());
    }

    /** The person with one county as his scope. */
    SignedIn ofCounty(SignedIn person, int index) {
        return new SignedIn(
                person.account(),
                person.roles(),
                unions.of(UnionLevel.COUNTY).get(index).path());
    }

    static <T> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), deed::get);
    }

    static void does(SignedIn person, Runnable deed) {
        Scopes.run(person.scope(), deed);
    }

    /** A document of the platform with these articles, in use when this returns. */
    DocumentId document(String... articles) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n");
        for (int number = 1; number <= articles.length; number++) {
            text.append("第%s条 %s\n\n".formatted("一二三四五六七八九".charAt(number - 1), articles[number - 1]));
        }
        SignedIn editor = ofProvince(author);
        does(
                editor,
                () -> uploads.receive(
                        "allowance.md",
                        "text/markdown",
                        text.toString().getBytes(UTF_8),
                        null,
                        Validity.ALWAYS,
                        editor.account()));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READ_MILLIS_MAX);
        while (System.nanoTime() < deadline) {
            List<Catalogue.Item> read = catalogue.inUse().stream()
                    .filter(item -> item.document().title().equals(title)
                            && item.version().passages() == articles.length)
                    .toList();
            String newest = articles[0];
            if (!read.isEmpty() && desk(read.getFirst().document().id()).contains(newest)) {
                return read.getFirst().document().id();
            }
            pause();
        }
        throw new AssertionError("not read in time: " + title);
    }

    private String desk(DocumentId document) {
        return String.join(
                "", sentences.passages(document).stream().map(Source::text).toList());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A language model at the address; none if that is empty. */
    static Rewording rewording(String url) {
        ModelProperties properties = new ModelProperties(
                url,
                false,
                "",
                "stub",
                "示例模型",
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(4),
                2,
                400,
                6_000,
                200,
                3,
                Duration.ofMinutes(1),
                500,
                500);
        return new Rewording(properties, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /** A clip about the allowance. */
    ProductionId draft() {
        DocumentId document = document(ALLOWANCE, DEADLINE, PAPERS);
        SignedIn writer = ofProvince(author);
        return as(writer, () -> desk.write(Kind.CLIP, List.of(document), FilmSubject.RELIEF, writer));
    }

    ScriptSheet sheet(ProductionId film) {
        return as(ofProvince(author), () -> desk.open(film));
    }

    /** The sentence of the film that says this. */
    Sentence sentence(ProductionId film, String words) {
        return sheet(film)
                .sentences()
                .filter(each -> each.sentence().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such sentence: " + words));
    }

    static SentenceDesk.Seen seen(ProductionId film, Sentence sentence) {
        return new SentenceDesk.Seen(film, sentence.place(), sentence.mark());
    }

    void say(ProductionId film, String before, String words) {
        Sentence sentence = sentence(film, before);
        does(ofProvince(author), () -> sentences.say(seen(film, sentence), words, author.account()));
    }

    void submit(ProductionId film) {
        does(ofProvince(author), () -> review.submit(film, author.account()));
    }

    void approve(ProductionId film) {
        String digest = sheet(film).film().draft().digest();
        does(ofProvince(reviewer), () -> review.approve(film, digest, reviewer.account()));
    }
}
