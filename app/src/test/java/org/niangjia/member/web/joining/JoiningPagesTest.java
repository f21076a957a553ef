package org.niangjia.member.web.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Unions;
import org.springframework.beans.factory.annotation.Autowired;

/** Joining as one meets it on the web, without a script. */
class JoiningPagesTest extends WebTest {

    private static final Pattern DESK_LINK = Pattern.compile("href=\"(/desk/joinings/[0-9a-f\\-]{36})\"");

    @Autowired
    private Unions unions;

    @Autowired
    private Federation federation;

    private String couriers() {
        return unions.at(new OrgPath("yj.01.0101.courier.")).orElseThrow().id().toString();
    }

    private static Answer person(Visitor worker, String name, String number) {
        return worker.submit(
                worker.open("/joining/person"), "/joining/person", Map.of("name", name, "citizenId", number));
    }

    /** Fills in everything after the first page and submits. */
    private Answer goOn(Visitor worker) {
        worker.submit(
                worker.open("/joining/work"), "/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER"));
        Answer consents = worker.submit(
                worker.open("/joining/union"), "/joining/union", Map.of("way", "PLACE", "union", couriers()));
        assertThat(consents.path()).isEqualTo("/joining/consents");
        return submit(worker, consents);
    }

    /** The helper sends each field once; two consents go as one value, as Spring reads it. */
    private static Answer submit(Visitor worker, Answer consents) {
        return worker.submit(consents, "/joining/consents", Map.of("consent", "IDENTITY,MEMBERSHIP"));
    }

    private static String firstOnTheDesk(Visitor cadre, String lastFour) {
        Matcher link =
                DESK_LINK.matcher(cadre.open("/desk/joinings?q=" + lastFour).body());
        assertThat(link.find()).as("a joining with this phone on the list").isTrue();
        return link.group(1);
    }

    @Test
    void aWorkerJoinsACadreApprovesAndTheCardIsThere() {
        String phone = anyPhone();
        Visitor worker = visitor();
        worker.signInAsWorker(phone);
        assertThat(worker.open("/").body()).contains(words("membership.home.invitation"));
        assertThat(person(worker, "艾力·买买提", ExampleNumber.random().value()).path())
                .isEqualTo("/joining/work");
        assertThat(goOn(worker).body()).contains(words("joining.waiting.title"));
        assertThat(worker.open("/").body()).contains(words("membership.home.waiting"));

        Visitor cadre = staff("cadre");
        String address = firstOnTheDesk(cadre, phone.substring(7));
        Answer detail = cadre.open(address);
        assertThat(detail.body()).contains("艾力·买买提").doesNotContain(phone);
        Answer approved = cadre.submit(detail, address + "/approval", Map.of());
        assertThat(approved.body()).contains(words("desk.joining.told"));

        assertThat(worker.open("/joining").path()).isEqualTo("/membership/card");
        assertThat(worker.open("/membership/card").body()).contains("艾力·买买提", words("MembershipState.ACTIVE"));
        assertThat(worker.open("/").body()).contains("nj-member-card");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(worker.open("/messages").body()).contains(words("joining.approved.title")));
    }

    @Test
    void whoClosesTheBrowserGoesOnWhereHeWas() {
        String phone = anyPhone();
        Visitor before = visitor();
        before.signInAsWorker(phone);
        person(before, "周晓峰", ExampleNumber.random().value());
        before.submit(
                before.open("/joining/work"), "/joining/work", Map.of("employment", "CONTRACT", "trade", "COURIER"));
        before.forgetCookies();

        Visitor after = visitor();
        signInAgain(after, before, phone);

        assertThat(after.open("/joining").path()).isEqualTo("/joining/union");
        assertThat(after.open("/joining/person").body()).contains("周晓峰");
    }

    /** A second code is sent only after a minute; the first one's account is signed in through the same door. */
    private void signInAgain(Visitor after, Visitor before, String phone) {
        assertThat(before.open("/joining").path()).isEqualTo("/sign-in");
        after.signInAsWorker(phone);
    }

    @Test
    void aStepThatIsNotReachedLeadsToTheOneThatIs() {
        Visitor worker = worker();

        assertThat(worker.open("/joining/consents").path()).isEqualTo("/joining/person");
        assertThat(worker.open("/joining/union").path()).isEqualTo("/joining/person");
    }

    @Test
    void anOldNumberIsCompletedAndShownForTheWorkerToCheck() {
        Visitor worker = worker();
        String number = Stream.generate(ExampleNumber::random)
                .filter(example -> example.birthDate().getYear() < 2000)
                .findFirst()
                .orElseThrow()
                .value();
        String old = number.substring(0, 6) + number.substring(8, 17);

        Answer shown = person(worker, "周晓峰", old);

        assertThat(shown.path()).isEqualTo("/joining/person");
        assertThat(shown.body()).contains(number, words("joining.number.completed"));
        assertThat(person(worker, "周晓峰", number).path()).isEqualTo("/joining/work");
    }

    @Test
    void eachFaultStandsBesideItsFieldAndNothingTypedIsLost() {
        Visitor worker = worker();
        String number = ExampleNumber.random().value();
        String mistyped = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");

        Answer refused = person(worker, "周", mistyped);

        assertThat(refused.body())
                .contains(words("NumberFault.CHECK_CHARACTER"), words("NameFault.TOO_SHORT"), mistyped);
    }

    @Test
    void aScriptInANameIsOnlyText() {
        Visitor worker = worker();

        Answer refused = person(
                worker, "<script>alert(1)</script>", ExampleNumber.random().value());

        assertThat(refused.body())
                .contains(words("NameFault.SIGNS"), "&lt;script>alert(1)&lt;/script>")
                .doesNotContain("<script>alert");
    }

    @Test
    void aFormThatCameWithoutItsTokenIsRefused() {
        Visitor worker = worker();

        assertThat(worker.forge("/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nobodyLearnsFromTheFormWhetherANumberIsAMembers() {
        CitizenId members = anyCurrentMember(100).person().citizenId();
        CitizenId nobodys = ExampleNumber.random();
        Visitor prober = worker();
        Visitor other = worker();

        Answer withMembers = person(prober, "周晓峰", members.value());
        Answer withNobodys = person(other, "周晓峰", nobodys.value());

        assertThat(alike(withMembers)).isEqualTo(alike(withNobodys));
        assertThat(alike(goOn(prober)).replace(members.masked(), ""))
                .isEqualTo(alike(goOn(other)).replace(nobodys.masked(), ""));
        assertThat(alike(prober.open("/joining/person/number"))).isEqualTo(alike(other.open("/joining/person/number")));
    }

    /** A page without what differs for everybody: token and times. */
    private static String alike(Answer answer) {
        return answer.status()
                + answer.path()
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                        .replaceAll("hx-headers='[^']+'", "")
                        .replaceAll("<time[^>]*>[^<]*</time>", "");
    }

    @Test
    void theCadreIsToldThatTheNumberHasAMembershipAndCannotApprove() {
        String phone = anyPhone();
        Visitor prober = visitor();
        prober.signInAsWorker(phone);
        person(prober, "周晓峰", anyCurrentMember(200).person().citizenId().value());
        goOn(prober);
        Visitor cadre = staff("cadre");
        String address = firstOnTheDesk(cadre, phone.substring(7));

        Answer detail = cadre.open(address);
        assertThat(detail.body()).contains(words("joining.because.number-held"));
        Answer refused = cadre.submit(detail, address + "/approval", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains(words("desk.joining.number-held"));
    }

    @Test
    void aMemberWhoWasEnteredByHisUnionFindsHimselfOnceHeShowsWhoHeIs() {
        SyntheticMember member = anyCurrentMember(300);
        Visitor worker = visitor();
        worker.signInAsWorker(member.person().phone().value());
        Answer question = worker.open("/joining");
        assertThat(question.path()).isEqualTo("/membership/found");
        assertThat(question.body()).doesNotContain(member.person().name());
        String tail = member.person().citizenId().value().substring(12);
        worker.submit(question, "/membership/found", Map.of("tail", tail));

        assertThat(worker.open("/").body())
                .contains("nj-member-card", member.person().name());
        assertThat(worker.open("/membership/card").body())
                .contains(member.person().citizenId().masked())
                .doesNotContain(member.person().citizenId().value());
    }

    private SyntheticMember anyCurrentMember(int from) {
        return federation
                .members()
                .skip(from)
                .filter(member -> member.state() == SyntheticMember.State.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAddressOfAnotherCountyAnswersAsOneThatDoesNotExist() {
        String phone = anyPhone();
        Visitor worker = visitor();
        worker.signInAsWorker(phone);
        person(worker, "周晓峰", ExampleNumber.random().value());
        goOn(worker);
        String address = firstOnTheDesk(staff("cadre"), phone.substring(7));
        Visitor elsewhere = staff("cadre-yundong");

        Answer guessed = elsewhere.open(address);
        Answer random = elsewhere.open("/desk/joinings/00000000-0000-7000-8000-000000000000");

        assertThat(guessed.status()).isEqualTo(404);
        assertThat(alike(guessed).replace(guessed.path(), ""))
                .isEqualTo(alike(random).replace(random.path(), ""));
        assertThat(elsewhere.open("/desk/joinings/..%2f..%2fetc%2fpasswd").status())
                .isIn(400, 404);
    }

    @Test
    void anOptionalConsentIsWithdrawnAndGivenAgainAndARequiredOneIsNot() {
        Visitor worker = worker();
        person(worker, "周晓峰", ExampleNumber.random().value());
        goOn(worker);
        assertThat(given(worker.open("/me/consents"))).isEqualTo(2);

        Answer page = worker.open("/me/consents");
        assertThat(given(worker.submit(page, "/me/consents/TEXT_MESSAGE", Map.of())))
                .isEqualTo(3);
        assertThat(given(worker.submit(page, "/me/consents/TEXT_MESSAGE/withdrawal", Map.of())))
                .isEqualTo(2);
        assertThat(given(worker.submit(page, "/me/consents/IDENTITY/withdrawal", Map.of())))
                .isEqualTo(2);
    }

    private static int given(Answer consents) {
        return consents.body().split("nj-is-good", -1).length - 1;
    }

    @Test
    void whoeverHasAnotherRoleDoesNotSeeTheList() {
        assertThat(staff("editor").open("/desk/joinings").status()).isEqualTo(403);
        assertThat(worker().open("/desk/joinings").status()).isEqualTo(403);
    }

    @Test
    void anEmployersUnionIsFoundFromTwoCharacters() {
        String employer = federation.employers().getFirst().name();
        Visitor worker = worker();
        person(worker, "周晓峰", ExampleNumber.random().value());
        worker.submit(
                worker.open("/joining/work"), "/joining/work", Map.of("employment", "CONTRACT", "trade", "COURIER"));

        assertThat(search(worker, employer.substring(0, 1))).doesNotContain("name=\"union\"");
        assertThat(search(worker, employer)).contains("name=\"union\"");
        assertThat(search(worker, "' or 1=1 --")).contains(words("joining.union.employer.none"));
    }

    private static String search(Visitor worker, String text) {
        return worker.open("/joining/union?way=EMPLOYER&employer=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .body();
    }
}
