package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A worker is told what was decided, after it was decided, once, and whatever happens in between. */
class ApplicantNoticesTest extends MemberTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    /** What failed is tried again every fifteen seconds. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(60);

    @Autowired
    private Inbox inbox;

    @Autowired
    private ApplicationEventPublisher events;

    private List<InboxMessage> messagesOf(Joining joining) {
        return Scopes.call(self(joining.account()), () -> inbox.newest(50));
    }

    private void approve(Joining joining, SignedIn cadre) {
        assertThat(at(cadre, () -> desk.approve(joining.id(), cadre))).isInstanceOf(JoiningDesk.Approved.class);
    }

    private long publicationsAbout(String identifier) {
        return sql.sql("select count(*) from platform.event_publication where position(? in serialized_event) > 0")
                .param(identifier)
                .query(Long.class)
                .single();
    }

    @Test
    void whoIsApprovedIsToldWithTheNameOfTheUnion() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        approve(joining, applicants().staff("cadre"));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(messagesOf(joining))
                        .singleElement()
                        .satisfies(message -> {
                            assertThat(message.kind()).isEqualTo("joining.approved");
                            assertThat(message.facts().get("union")).contains("快递员");
                        }));
    }

    @Test
    void whoGetsItBackReadsTheReason() {
        SignedIn cadre = applicants().staff("cadre");
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        at(cadre, () -> desk.giveBack(joining.id(), cadre, "  请改选“不知道”  "));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(messagesOf(joining))
                        .singleElement()
                        .satisfies(message -> assertThat(message.facts()).containsEntry("reason", "请改选“不知道”")));
    }

    @Test
    void whatIsThroughLeavesNothingInTheRegistry() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        approve(joining, applicants().staff("cadre"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(messagesOf(joining)).hasSize(1);
            assertThat(publicationsAbout(joining.account().toString())).isZero();
        });
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() {
        SignedIn cadre = applicants().staff("cadre");
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        at(cadre, () -> desk.giveBack(joining.id(), cadre, "理由"));
        await().atMost(SOON).until(() -> messagesOf(joining).size() == 1);
        JoiningDeed deed = Scopes.call(self(joining.account()), () -> form.historyOf(joining.id()))
                .getLast();

        publish(new JoiningReturned(joining.id(), joining.account(), deed.id(), cadre.scope()));
        await().atMost(SOON).until(() -> publicationsAbout(deed.id().toString()) == 0);

        assertThat(messagesOf(joining)).hasSize(1);
    }

    @Test
    void aListenerThatFailedIsTriedAgain() {
        SignedIn cadre = applicants().staff("cadre");
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        UUID later = UUID.randomUUID();
        publish(new JoiningReturned(joining.id(), joining.account(), later, cadre.scope()));
        await().atMost(SOON).until(() -> failedAbout(later));
        assertThat(messagesOf(joining)).isEmpty();

        write(later, joining);

        await().atMost(NEXT_TRY).untilAsserted(() -> {
            assertThat(messagesOf(joining)).hasSize(1);
            assertThat(publicationsAbout(later.toString())).isZero();
        });
    }

    private boolean failedAbout(UUID deed) {
        return sql.sql("""
                        select exists (select from platform.event_publication
                            where status = 'FAILED' and position(? in serialized_event) > 0)
                        """).param(deed.toString()).query(Boolean.class).single();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** Writes the entry of the history that the listener missed. */
    private void write(UUID id, Joining joining) {
        in(
                self(joining.account()),
                () -> sql.sql("""
                                insert into member.joining_deed (id, joining, kind, happened, account)
                                values (?, ?, 'RETURNED', now(), ?)
                                """)
                        .params(id, joining.id().value(), joining.account().value())
                        .update());
    }
}
