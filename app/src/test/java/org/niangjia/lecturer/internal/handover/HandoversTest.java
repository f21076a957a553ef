package org.niangjia.lecturer.internal.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.handover.Handover.Said;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A member's question goes to his own union; it is sealed, seen within the union's scope only, and goes with him. */
class HandoversTest extends MemberTest {

    @Autowired
    private MyHandovers mine;

    @Autowired
    private Handovers handovers;

    @Autowired
    private ObjectProvider<PersonalData> modules;

    private final String word = Long.toString(System.nanoTime(), 36);

    private AccountId handOver() {
        Membership member = member();
        AccountId account = Objects.requireNonNull(member.account());
        MyHandovers.Outcome outcome = Scopes.call(
                self(account),
                () -> mine.handOver(account, "question " + word, List.of(new Said("before " + word, "reply")), null));
        assertThat(outcome).isEqualTo(MyHandovers.Outcome.HANDED_OVER);
        return account;
    }

    @Test
    void aMembersQuestionGoesToHisOwnUnion() {
        AccountId account = handOver();
        MyHandovers.Line line =
                Scopes.call(self(account), () -> mine.of(account)).getFirst();
        assertThat(line.handover().union())
                .isEqualTo(applicants().couriersOf(WANGLAN).union());
        assertThat(line.handover().context()).containsExactly(new Said("before " + word, "reply"));
    }

    @Test
    void onlyTheUnionsOwnScopeSeesIt() {
        AccountId account = handOver();
        Handover handover =
                Scopes.call(self(account), () -> mine.of(account)).getFirst().handover();
        assertThat(in(new Scope.Subtree(AccountId.next(), WANGLAN), () -> handovers.find(handover.id())))
                .isPresent();
        assertThat(in(new Scope.Subtree(AccountId.next(), YUNDONG), () -> handovers.find(handover.id())))
                .isEmpty();
        assertThat(in(self(AccountId.next()), () -> handovers.find(handover.id())))
                .isEmpty();
        assertThat(in(new Scope.None(), () -> handovers.find(handover.id()))).isEmpty();
    }

    @Test
    void questionAndContextAreSealed() {
        AccountId account = handOver();
        long found = asIntruder(connection -> {
            try (PreparedStatement look = connection.prepareStatement("""
                    select count(*) filter (where account = ?),
                           count(*) filter (where encode(question_sealed || context_sealed, 'escape') like ?)
                    from lecturer.handover
                    """)) {
                look.setObject(1, account.value());
                look.setString(2, "%" + word + "%");
                try (ResultSet row = look.executeQuery()) {
                    row.next();
                    assertThat(row.getLong(1)).isEqualTo(1);
                    return row.getLong(2);
                }
            }
        });
        assertThat(found).isZero();
    }

    @Test
    void theSameOnceMoreIsOne() {
        AccountId account = handOver();
        Scopes.call(self(account), () -> mine.handOver(account, "question " + word, List.of(), null));
        assertThat(Scopes.call(self(account), () -> mine.of(account))).hasSize(1);
    }

    @Test
    void anErasureTakesThemAway() {
        AccountId account = handOver();
        in(
                self(account),
                () -> modules.stream()
                        .filter(module -> module.section().equals("handover"))
                        .mapToLong(module -> module.erase(account))
                        .sum());
        assertThat(Scopes.call(self(account), () -> mine.of(account))).isEmpty();
    }
}
