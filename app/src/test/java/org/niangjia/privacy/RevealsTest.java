package org.niangjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Scopes;
import org.niangjia.privacy.Reveals.Asked;
import org.niangjia.privacy.Reveals.Masked;
import org.niangjia.privacy.Reveals.NeedsSecondPerson;
import org.niangjia.privacy.Reveals.RevealPurpose;
import org.niangjia.privacy.Reveals.Revealed;
import org.niangjia.privacy.internal.reveal.MoreReveals;
import org.niangjia.privacy.internal.reveal.RevealLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever looks at masked data says why, and looks at no more persons a day than he is allowed. */
class RevealsTest extends WebTest {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final Asked WHY = new Asked(RevealPurpose.IDENTITY, "与本人核对");

    @Autowired
    private RevealLog reveals;

    @Autowired
    private MoreReveals more;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    /** Somebody at the desk of 望澜区 whom no other test counts. */
    private static SignedIn someone() {
        return new SignedIn(AccountId.next(), Set.of(Role.MEMBERSHIP_CADRE), WANGLAN);
    }

    private <T> T as(SignedIn staff, Supplier<T> work) {
        return Scopes.call(staff.scope(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Reveals.Outcome look(SignedIn reader, String person) {
        return as(
                reader,
                () -> reveals.reveal(
                        new Masked("test.number-revealed", "person:" + UUID.randomUUID(), person), WHY, reader));
    }

    private void lookAtFifty(SignedIn reader) {
        IntStream.range(0, Reveals.PERSONS_PER_DAY)
                .forEach(number -> assertThat(look(reader, "person " + number)).isInstanceOf(Revealed.class));
    }

    @Test
    void theFiftyFirstPersonOfADayNeedsASecondPerson() {
        SignedIn reader = someone();
        lookAtFifty(reader);

        assertThat(look(reader, "person 50")).isEqualTo(new NeedsSecondPerson(50));
        assertThat(look(someone(), "person 50")).isInstanceOf(Revealed.class);
    }

    @Test
    void aPersonLookedAtTwiceCountsOnce() {
        SignedIn reader = someone();
        lookAtFifty(reader);

        assertThat(look(reader, "person 7")).isInstanceOf(Revealed.class);
        assertThat(as(reader, () -> reveals.today(reader.account())).persons()).isEqualTo(50);
    }

    @Test
    void ofSixtyFourLooksAtOnceFiftyGetThrough() throws Exception {
        SignedIn reader = someone();
        List<Callable<Reveals.Outcome>> looks = IntStream.range(0, 64)
                .<Callable<Reveals.Outcome>>mapToObj(number -> () -> look(reader, "person " + number))
                .toList();

        List<Reveals.Outcome> outcomes;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            outcomes = threads.invokeAll(looks).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn(Revealed.class::isInstance).hasSize(50);
        assertThat(outcomes).filteredOn(NeedsSecondPerson.class::isInstance).hasSize(14);
    }

    @Test
    void whatASecondPersonGrantsCountsForThatDayOnly() {
        SignedIn reader = someone();
        SignedIn officer = new SignedIn(AccountId.next(), Set.of(Role.UNION_OFFICER), WANGLAN);
        lookAtFifty(reader);
        LocalDate today = LocalDate.now(clock);

        assertThat(grant(reader, officer, today.minusDays(1))).isInstanceOf(FourEyesChange.CannotApply.class);
        assertThat(look(reader, "person 50")).isInstanceOf(NeedsSecondPerson.class);
        assertThat(grant(reader, officer, today)).isEqualTo(new FourEyesChange.Applied());

        assertThat(look(reader, "person 50")).isInstanceOf(Revealed.class);
        assertThat(look(reader, "person 51")).isInstanceOf(Revealed.class);
        assertThat(look(reader, "person 52")).isEqualTo(new NeedsSecondPerson(52));
    }

    private FourEyesChange.Outcome grant(SignedIn reader, SignedIn officer, LocalDate day) {
        return as(
                officer,
                () -> more.apply(
                        ChangeId.next(),
                        new MoreReveals.Wanted(day, 2),
                        new Proposer(reader.account(), "林静怡", WANGLAN),
                        officer));
    }

    @Test
    void nobodyGrantsHimselfMore() {
        SignedIn reader = someone();
        lookAtFifty(reader);

        assertThatThrownBy(() -> grant(reader, reader, LocalDate.now(clock)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　"})
    void withoutAReasonNobodyLooks(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Asked(RevealPurpose.CASE, blank));
    }

    @Test
    void aReasonHasAtMostThreeHundredCharacters() {
        assertThat(Reveals.isReason("写".repeat(300))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Asked(RevealPurpose.CASE, "写".repeat(301)));
    }

    @Test
    void aWorkerNeverLooks() {
        SignedIn worker = new SignedIn(AccountId.next(), Set.of(Role.WORKER), null);

        assertThatIllegalStateException().isThrownBy(() -> look(worker, "person"));
    }

    @Test
    void theReasonIsSealedAndThePersonNotInTheTable() {
        SignedIn reader = someone();
        look(reader, "99010119800101123X");

        String stored = as(
                reader,
                () -> sql.sql("select reveal::text from privacy.reveal where account = :account")
                        .param("account", reader.account().value())
                        .query(String.class)
                        .single());

        assertThat(stored)
                .doesNotContain("核对")
                .doesNotContain(HexFormat.of().formatHex("核对".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("99010119800101123X");
    }

    @Test
    void aReasonIsFoundOnlyByWhoKnowsLookAndSubject() {
        SignedIn reader = someone();
        String subject = "person:" + UUID.randomUUID();
        UUID look = ((Revealed)
                        as(reader, () -> reveals.reveal(new Masked("test.number-revealed", subject, "x"), WHY, reader)))
                .reveal();

        assertThat(as(someone(), () -> reveals.reasonOf(look, subject))).contains("与本人核对");
        assertThat(as(someone(), () -> reveals.reasonOf(look, "person:" + UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void moreIsAskedForOnThePageAndGrantedByTheOfficer() {
        Visitor cadre = staff("cadre");
        Answer page = cadre.open("/desk/reveals");
        assertThat(cadre.submit(page, "/desk/reveals/more", Map.of("further", "0", "reason", "普查"))
                        .status())
                .isEqualTo(422);
        assertThat(cadre.submit(page, "/desk/reveals/more", Map.of("further", "5", "reason", " "))
                        .body())
                .contains(words("reveal.more.reason-wrong"));

        Answer proposed =
                cadre.submit(page, "/desk/reveals/more", Map.of("further", "5", "reason", "集中核对" + UUID.randomUUID()));

        assertThat(proposed.path()).startsWith("/desk/approvals/");
        Visitor officer = staff("officer");
        Answer decided = officer.submit(officer.open(proposed.path()), proposed.path() + "/approval", Map.of());
        assertThat(decided.body()).contains(words("ChangeState.APPLIED"));
        assertThat(cadre.open("/desk/reveals").body()).contains("55");
    }
}
