package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.MovableClock;
import org.niangjia.audit.AuditLog;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.Unions;
import org.niangjia.organisation.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of service time, moved by the test. */
class ServiceTimeTest extends MemberTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Joinings joinings;

    @Autowired
    private JoiningHistory history;

    @Autowired
    private WorkingDays calendar;

    @Autowired
    private Unions unions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private AuditLog audit;

    private ServiceTimeClock clockAt(LocalDate today) {
        MovableClock clock = new MovableClock(today.atTime(9, 0).atZone(ZONE).toInstant());
        return new ServiceTimeClock(
                sql,
                joinings,
                history,
                new ServiceTimes(sql, calendar, unions, clock),
                unions,
                inbox,
                audit,
                clock,
                transaction);
    }

    /** A joining that was submitted on the day. */
    private Joining submittedOn(LocalDate day) {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));
        Instant submitted = day.atTime(15, 0).atZone(ZONE).toInstant();
        asIntruder(connection -> {
            try (var change = connection.prepareStatement("update member.joining set submitted = ? where id = ?")) {
                change.setTimestamp(1, Timestamp.from(submitted));
                change.setObject(2, joining.id().value());
                return change.executeUpdate();
            }
        });
        return joining;
    }

    private List<JoiningDeed.Kind> deedsOf(Joining joining) {
        return Scopes.call(self(joining.account()), () -> form.historyOf(joining.id())).stream()
                .map(JoiningDeed::kind)
                .filter(JoiningDeed.Kind::isOfTheClock)
                .toList();
    }

    @Test
    void theDeskIsRemindedBeforeTheThirdWorkingDayAndTheUnionAboveAfterIt() {
        Joining joining = submittedOn(LocalDate.of(2026, 7, 1));

        clockAt(LocalDate.of(2026, 7, 2)).turn();
        assertThat(deedsOf(joining)).isEmpty();
        clockAt(LocalDate.of(2026, 7, 3)).turn();
        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.REMINDED);
        clockAt(LocalDate.of(2026, 7, 6)).turn();
        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.REMINDED);
        clockAt(LocalDate.of(2026, 7, 7)).turn();
        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.REMINDED, JoiningDeed.Kind.ESCALATED);
        clockAt(LocalDate.of(2026, 7, 23)).turn();
        assertThat(deedsOf(joining))
                .containsExactly(JoiningDeed.Kind.REMINDED, JoiningDeed.Kind.ESCALATED, JoiningDeed.Kind.ESCALATED);

        List<JoiningDeed> history = Scopes.call(self(joining.account()), () -> form.historyOf(joining.id()));
        assertThat(history.stream()
                        .filter(deed -> deed.kind() == JoiningDeed.Kind.ESCALATED)
                        .map(deed -> unions.find(Objects.requireNonNull(deed.union()))
                                .orElseThrow()
                                .path()
                                .value()))
                .containsExactly("yj.01.0101.", "yj.01.");
        assertThat(Scopes.call(self(joining.account()), () -> inbox.newest(5)))
                .extracting(InboxMessage::kind)
                .contains("joining.escalated");
    }

    @Test
    void overNewYearTheHolidaysDoNotCount() {
        Joining joining = submittedOn(LocalDate.of(2025, 12, 30));

        clockAt(LocalDate.of(2026, 1, 5)).turn();
        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.REMINDED);
        clockAt(LocalDate.of(2026, 1, 6)).turn();
        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.REMINDED, JoiningDeed.Kind.ESCALATED);
    }

    @Test
    void ofTwoInstancesThatTurnAtOnceEachStepIsMadeOnce() throws Exception {
        Joining joining = submittedOn(LocalDate.of(2026, 7, 1));
        List<Callable<Integer>> turns = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        number -> () -> clockAt(LocalDate.of(2026, 7, 8)).turn())
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(turns).forEach(future -> future.resultNow());
        }

        assertThat(deedsOf(joining)).containsExactly(JoiningDeed.Kind.ESCALATED);
        assertThat(audited("member.joining-escalated", "joining:" + joining.id()))
                .isOne();
    }

    @Test
    void aTermThatRunsIntoAnUnknownYearHasNoDayAndIsNotGuessed() {
        LocalDate last = LocalDate.of(calendar.years().last(), 12, 30);
        Joining joining = submittedOn(last);
        MovableClock clock =
                new MovableClock(last.atTime(9, 0).atZone(ZONE).toInstant().plus(Duration.ofDays(60)));

        ServiceTime time = Objects.requireNonNull(new ServiceTimes(sql, calendar, unions, clock)
                .of(List.of(in(
                        self(joining.account()),
                        () -> joinings.find(joining.id()).orElseThrow())))
                .get(joining.id()));

        assertThat(time.dueOn()).isNull();
        assertThat(time.missingYear()).isEqualTo(calendar.years().last() + 1);
        assertThat(time.isLate(LocalDate.now(clock))).isFalse();
    }
}
