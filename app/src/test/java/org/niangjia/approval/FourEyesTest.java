package org.niangjia.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.WebTest;
import org.niangjia.approval.internal.ApprovalDesk;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffSignIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.messages.TestWords;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What one person proposes takes effect when a second one agrees, and not otherwise. */
class FourEyesTest extends WebTest {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");

    @Autowired
    FourEyesTest(MessageSource words) {
        TestWords.addTo(words);
    }

    @Autowired
    private ApprovalDesk desk;

    @Autowired
    private Naming naming;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    private SignedIn someone(String login) {
        return switch (signIn.signIn(login, "niangjia-demo")) {
            case StaffSignIn.Welcome welcome -> welcome.person();
            case StaffSignIn.Refused refused -> throw new IllegalStateException("cannot sign in: " + login);
            case StaffSignIn.Locked locked -> throw new IllegalStateException("locked: " + login);
        };
    }

    private static <T> T as(SignedIn person, Supplier<T> deed) {
        return Scopes.call(person.scope(), deed::get);
    }

    private ChangeId proposed(SignedIn proposer, String name) {
        return as(proposer, () -> desk.propose(naming, new Naming.Wanted(name), WANGLAN, "换届后更名", proposer));
    }

    private static String anyName() {
        return "name-" + UUID.randomUUID();
    }

    @Test
    void whatIsProposedHasNoEffectUntilASecondPersonAgrees() {
        SignedIn cadre = someone("cadre");
        SignedIn officer = someone("officer");
        String name = anyName();
        ChangeId change = proposed(cadre, name);
        assertThat(naming.given).doesNotContain(name);

        assertThat(as(officer, () -> desk.approve(change, officer))).isEqualTo(new ApprovalDesk.Done());

        assertThat(naming.given).contains(name);
        assertThat(audited("approval.approved", change)).isOne();
    }

    @Test
    void nobodyDecidesOnHisOwnProposal() {
        SignedIn cadre = someone("cadre");
        String name = anyName();
        ChangeId change = proposed(cadre, name);

        assertThat(as(cadre, () -> desk.approve(change, cadre))).isEqualTo(new ApprovalDesk.OwnProposal());
        assertThat(as(cadre, () -> desk.refuse(change, cadre, "不"))).isEqualTo(new ApprovalDesk.OwnProposal());

        assertThat(naming.given).doesNotContain(name);
    }

    @Test
    void theDatabaseItselfRefusesAProposerWhoDecides() {
        SignedIn cadre = someone("cadre");
        ChangeId change = proposed(cadre, anyName());

        assertThatThrownBy(() -> as(
                        cadre,
                        () -> transaction.execute(status ->
                                sql.sql("""
                                        update approval.change set state = 'APPLIED', decided = now(),
                                            decided_by = proposer, decided_by_name = proposer_name where id = :id
                                        """).param("id", change.value()).update())))
                .hasMessageContaining("check constraint");
    }

    @Test
    void theSameProposalTwiceIsOne() {
        SignedIn cadre = someone("cadre");
        String name = anyName();

        assertThat(proposed(cadre, name)).isEqualTo(proposed(cadre, name));
    }

    @Test
    void ofThirtyTwoDecisionsAtOnceOneCounts() throws Exception {
        SignedIn officer = someone("officer");
        String name = anyName();
        ChangeId change = proposed(someone("cadre"), name);
        List<Callable<ApprovalDesk.Outcome>> tries = IntStream.range(0, 32)
                .<Callable<ApprovalDesk.Outcome>>mapToObj(number -> () -> as(
                        officer,
                        () -> number % 2 == 0 ? desk.approve(change, officer) : desk.refuse(change, officer, "还不到时候")))
                .toList();

        List<ApprovalDesk.Outcome> outcomes;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes = threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(ApprovalDesk.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ApprovalDesk.NotWaiting.class::isInstance)
                .hasSize(31);
        assertThat(naming.given.stream().filter(name::equals).count())
                .isEqualTo(audited("approval.approved", change))
                .isLessThan(2);
    }

    @Test
    void whatCannotBeAppliedGoesOnWaiting() {
        SignedIn officer = someone("officer");
        ChangeId change = proposed(someone("cadre"), Naming.IMPOSSIBLE + anyName());

        assertThat(as(officer, () -> desk.approve(change, officer))).isInstanceOf(ApprovalDesk.Impossible.class);

        assertThat(as(officer, () -> desk.open(change, officer)).decides()).isTrue();
        assertThat(audited("approval.approved", change)).isZero();
    }

    @Test
    void whoeverLacksTheRoleOrTheScopeNeitherProposesNorDecides() {
        SignedIn social = someone("social");
        SignedIn elsewhere = someone("cadre-yundong");
        ChangeId change = proposed(someone("cadre"), anyName());

        assertThatThrownBy(() -> proposed(social, anyName())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposed(elsewhere, anyName())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(elsewhere, () -> desk.approve(change, elsewhere)))
                .isInstanceOf(NotFound.class);
        SignedIn editor = someone("editor");
        assertThatThrownBy(() -> as(editor, () -> desk.approve(change, editor)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theProposerTakesItBackAndThenItIsSettled() {
        SignedIn cadre = someone("cadre");
        SignedIn officer = someone("officer");
        ChangeId change = proposed(cadre, anyName());

        assertThat(as(cadre, () -> desk.withdraw(change, cadre))).isEqualTo(new ApprovalDesk.Done());

        assertThat(as(officer, () -> desk.approve(change, officer))).isInstanceOf(ApprovalDesk.NotWaiting.class);
    }

    @Test
    void thePageOffersTheDecisionToTheSecondPersonOnly() {
        String name = anyName();
        ChangeId change = proposed(someone("cadre"), name);
        String address = "/desk/approvals/" + change;

        assertThat(staff("cadre").open(address).body()).contains(name, words("approval.waits"));
        Visitor officer = staff("officer");
        assertThat(officer.open("/desk/approvals").body()).contains(address);
        assertThat(officer.open(address).body()).contains(name, words("approval.approve"));
        Visitor.Answer refused = officer.submit(officer.open(address), address + "/refusal", Map.of("reason", " "));
        assertThat(refused.status()).isEqualTo(422);
        Visitor.Answer decided = officer.submit(refused, address + "/approval", Map.of());
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.body()).contains(words("ChangeState.APPLIED"));
        assertThat(naming.given).contains(name);
    }

    @Test
    void theContentAndTheReasonsAreSealed() {
        String name = anyName();
        ChangeId change = proposed(someone("cadre"), name);

        byte[] stored = Objects.requireNonNull(as(
                someone("cadre"),
                () -> transaction.execute(status -> sql.sql("select content_sealed from approval.change where id = :id")
                        .param("id", change.value())
                        .query(byte[].class)
                        .single())));

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(name);
    }

    private long audited(String action, ChangeId change) {
        return Scopes.call(
                new Scope.None(),
                () -> Objects.requireNonNull(transaction.execute(status -> sql.sql(
                                "select count(*) from audit.entry where action = :action and subject = :subject")
                        .param("action", action)
                        .param("subject", "change:" + change)
                        .query(Long.class)
                        .single())));
    }
}
