package org.niangjia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.Authenticator;
import org.niangjia.OpenIdProviderOfTheTest.Behaviour;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.SingleSignOnRefusal;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff come through the organisation's OpenID provider, whose tokens are really signed. */
class SingleSignOnTest extends StaffTest {

    private static final Pattern KEY = Pattern.compile("id=\"key\">([A-Z2-7 ]+)<");
    private static final String GO = "/desk/sign-in/single-sign-on";
    private static final String NAME = "统一身份认证";

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private static Behaviour person(String login) {
        return Behaviour.of(UUID.randomUUID().toString(), login);
    }

    private Answer comeAs(Behaviour behaviour) {
        return comeAs(behaviour, visitor());
    }

    private static Answer comeAs(Behaviour behaviour, Visitor browser) {
        provider().behaves(behaviour);
        return browser.open(GO);
    }

    private void assertRefused(Answer answer, SingleSignOnRefusal reason) {
        assertThat(answer.body()).contains(words(reason.words() + ".title", NAME));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    private String cadre() {
        return someone(WANGLAN, Role.MEMBERSHIP_CADRE);
    }

    private void administer(BiFunction<AccountId, SignedIn, Boolean> deed, String login) {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        AccountId account = signedIn(login).account();
        boolean done =
                as(system, () -> Objects.requireNonNull(transaction.execute(status -> deed.apply(account, system))));
        assertThat(done).isTrue();
    }

    private int recorded(String action, AccountId account) {
        return sql.sql("select count(*) from audit.entry where action = ? and subject = ?")
                .params(action, "account:" + account)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoTheProviderNamesIsSignedInWithTheRolesThatWeGave() {
        Visitor browser = visitor();
        assertThat(browser.open("/desk/joinings").body()).contains("href=\"" + GO + "\"", "用" + NAME + "登录");

        assertThat(comeAs(person(cadre()), browser).path()).isEqualTo("/desk/joinings");
        assertThat(browser.open("/desk/staff").status()).isEqualTo(403);
    }

    @Test
    void theSessionGetsANewIdentifier() {
        Visitor browser = visitor();
        browser.open("/desk");
        String planted = browser.cookie("niangjia").orElse("");
        comeAs(person(cadre()), browser);
        assertThat(browser.cookie("niangjia").orElseThrow()).isNotEqualTo(planted);
    }

    @Test
    void aLoginThatTheProviderGivesToSomebodyElseOpensNothing() {
        String login = cadre();
        assertThat(comeAs(person(login)).path()).isEqualTo("/desk");
        assertRefused(comeAs(person(login)), SingleSignOnRefusal.OTHER_PERSON);
    }

    @Test
    void whoIsLinkedIsKnownUnderAnotherLoginToo() {
        String login = cadre();
        Behaviour first = person(login);
        comeAs(first);
        Visitor browser = visitor();
        assertThat(comeAs(Behaviour.of(first.subject(), cadre()), browser).path())
                .isEqualTo("/desk");
        assertThat(recorded("identity.single-sign-on-right", signedIn(login).account()))
                .isEqualTo(2);
    }

    @Test
    void aNewIdentityTakesTheAccountOnceAnAdministratorRemovedTheOldLink() {
        String login = cadre();
        Visitor old = visitor();
        comeAs(person(login), old);

        administer(accounts::unlinkSingleSignOn, login);

        assertThat(old.open("/desk").path()).isEqualTo("/desk/sign-in");
        assertThat(comeAs(person(login)).path()).isEqualTo("/desk");
    }

    @Test
    void theAdministratorRemovesTheLinkOnTheAccountsPage() {
        String login = cadre();
        comeAs(person(login));
        Visitor system = visitor();
        system.signInAsStaff(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR), PASSWORD);
        String address = "/desk/staff/" + signedIn(login).account();
        Answer page = system.open(address);
        assertThat(page.body()).contains(words("staff.single-sign-on.linked"));

        Answer after = system.submit(page, address + "/single-sign-on/unlinking", Map.of());

        assertThat(after.body()).doesNotContain(words("staff.single-sign-on.linked"));
        assertThat(system.submit(page, address + "/single-sign-on/unlinking", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void nobodyGetsAnAccountByComingFromTheProvider() {
        String login = "nobody-" + UUID.randomUUID().toString().substring(0, 8);
        assertRefused(comeAs(person(login)), SingleSignOnRefusal.UNKNOWN);
        assertThat(sql.sql("select identity.account_of_login(?) is null")
                        .param(login)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aWorkersAccountIsNeverOpened() {
        String phone = anyPhone();
        visitor().signInAsWorker(phone);
        assertRefused(comeAs(person(phone)), SingleSignOnRefusal.UNKNOWN);
    }

    @Test
    void anEndedAccountStaysShutAlsoForWhoWasLinked() {
        String login = cadre();
        Behaviour linked = person(login);
        comeAs(linked);
        administer(accounts::disable, login);
        assertRefused(comeAs(linked), SingleSignOnRefusal.ENDED);
        assertRefused(comeAs(person(login)), SingleSignOnRefusal.OTHER_PERSON);
    }

    @Test
    void anEndedAccountIsNotLinked() {
        String login = cadre();
        AccountId account = signedIn(login).account();
        administer(accounts::disable, login);
        assertRefused(comeAs(person(login)), SingleSignOnRefusal.ENDED);
        assertThat(recorded("identity.single-sign-on-linked", account)).isZero();
    }

    static Stream<Named<UnaryOperator<Behaviour>>> faults() {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(10)));
        return Stream.of(
                Named.of("signed by somebody else", Behaviour::isForged),
                Named.of("changed after it was signed", person -> person.tampered(SingleSignOnTest::withOtherPayload)),
                Named.of("not signed at all", person -> person.tampered(SingleSignOnTest::unsigned)),
                Named.of("another nonce", with(claims -> claims.claim("nonce", "another"))),
                Named.of("no nonce", with(claims -> claims.claim("nonce", null))),
                Named.of("meant for another platform", with(claims -> claims.audience("another"))),
                Named.of("another issuer", with(claims -> claims.issuer("https://elsewhere.example"))),
                Named.of("expired", with(claims -> claims.expirationTime(past))),
                Named.of("nobody", with(claims -> claims.subject(null))));
    }

    private static UnaryOperator<Behaviour> with(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return person -> person.with(claims);
    }

    private static String withOtherPayload(String token) {
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"sub\":\"", "\"sub\":\"x");
        return parts[0] + "." + encoded(payload) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\"}") + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aTokenThatIsNotRightSignsNobodyIn(UnaryOperator<Behaviour> fault) {
        String login = cadre();
        Visitor browser = visitor();
        assertRefused(comeAs(fault.apply(person(login)), browser), SingleSignOnRefusal.NOT_TRUSTED);
        assertThat(browser.open("/desk").path()).isEqualTo("/desk/sign-in");
        assertThat(recorded("identity.single-sign-on-linked", signedIn(login).account()))
                .isZero();
    }

    @Test
    void theSameAnswerCountsOnce() {
        Visitor browser = visitor();
        comeAs(person(cadre()), browser);
        assertRefused(browser.open(pathOf(provider().lastAnswer())), SingleSignOnRefusal.STALE);
    }

    @Test
    void anAnswerCountsInTheBrowserThatAskedOnly() {
        comeAs(person(cadre()).failing("access_denied"));
        Visitor other = visitor();
        other.open("/desk");
        assertRefused(other.open(pathOf(provider().lastAnswer())), SingleSignOnRefusal.STALE);
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    @Test
    void whoGivesUpAtTheProviderMayTryAgain() {
        Behaviour person = person(cadre());
        Visitor browser = visitor();
        assertRefused(comeAs(person.failing("access_denied"), browser), SingleSignOnRefusal.CANCELLED);
        assertThat(comeAs(person, browser).path()).isEqualTo("/desk");
    }

    @Test
    void aProviderThatIsAwayIsToldSo() {
        assertRefused(comeAs(person(cadre()).isAway()), SingleSignOnRefusal.AWAY);
        assertRefused(comeAs(person(cadre()).failing("temporarily_unavailable")), SingleSignOnRefusal.AWAY);
    }

    @Test
    void theSecondFactorIsAskedForHereUnlessTheProviderVouchesForIt() {
        String login = cadre();
        Visitor here = visitor();
        here.signInAsStaff(login, PASSWORD);
        Answer page = here.open("/desk/account/second-factor");
        Matcher key = KEY.matcher(page.body());
        assertThat(key.find()).isTrue();
        here.submit(
                page,
                "/desk/account/second-factor",
                Map.of("code", new Authenticator(Objects.requireNonNull(key.group(1))).code(0)));

        Behaviour person = person(login);
        assertThat(comeAs(person).path()).isEqualTo("/desk/sign-in/second-factor");
        assertThat(comeAs(person.with(claims -> claims.claim("amr", List.of("pwd"))))
                        .path())
                .isEqualTo("/desk/sign-in/second-factor");
        assertThat(comeAs(person.with(claims -> claims.claim("amr", List.of("pwd", "mfa"))))
                        .path())
                .isEqualTo("/desk");
    }

    @Test
    void anInitialPasswordIsNoStepForWhoNeedsNone() {
        SignedIn system = signedIn(someone(PROVINCE, Role.SYSTEM_ADMINISTRATOR));
        String login = cadre();
        AccountId account = signedIn(login).account();
        as(
                system,
                () -> Objects.requireNonNull(transaction.execute(status -> accounts.resetPassword(account, system))));
        assertThat(comeAs(person(login)).path()).isEqualTo("/desk");
    }

    @Test
    void whoSignsOutLearnsThatTheProviderStillKnowsHim() {
        Visitor browser = visitor();
        Answer desk = comeAs(person(cadre()), browser);
        Answer out = browser.submit(desk, "/sign-out", Map.of());
        assertThat(out.path()).isEqualTo("/desk/sign-in/single-sign-on/signed-out");
        assertThat(out.body()).contains(provider().issuer() + "/end?client_id=niangjia-desk");
        assertThat(browser.open("/desk").path()).isEqualTo("/desk/sign-in");
    }

    @Test
    void whoCameByPasswordIsNotSentToTheProvider() {
        Visitor browser = visitor();
        Answer desk = browser.signInAsStaff(cadre(), PASSWORD);
        assertThat(browser.submit(desk, "/sign-out", Map.of()).path()).isEqualTo("/");
    }

    @Test
    void arrivalsAndRefusalsAreRecorded() {
        String login = cadre();
        AccountId account = signedIn(login).account();
        comeAs(person(login));
        comeAs(person(login));
        assertThat(recorded("identity.single-sign-on-linked", account)).isEqualTo(1);
        assertThat(recorded("identity.single-sign-on-right", account)).isEqualTo(1);
        assertThat(recorded("identity.single-sign-on-refused", account)).isEqualTo(1);
    }
}
