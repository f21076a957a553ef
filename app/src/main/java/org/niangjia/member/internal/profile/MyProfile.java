package org.niangjia.member.internal.profile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member sees what the union knows of him, corrects what is his to say, and asks for the rest. In his own scope. */
@Service
public class MyProfile {

    /** The longest wish, in characters. */
    public static final int WISH_LENGTH_MAX = 300;

    private final Memberships memberships;
    private final Corrections corrections;
    private final Accounts accounts;
    private final AuditLog audit;
    private final JdbcClient sql;
    private final Clock clock;

    MyProfile(
            Memberships memberships,
            Corrections corrections,
            Accounts accounts,
            AuditLog audit,
            JdbcClient sql,
            Clock clock) {
        this.memberships = memberships;
        this.corrections = corrections;
        this.accounts = accounts;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A person as the union knows him.
     *
     * @param phone of the account, masked unless the whole was asked for
     * @param membership in force, if there is one
     */
    public record Profile(String phone, Optional<Membership> membership, List<Correction> corrections) {}

    @Transactional(readOnly = true)
    public Profile of(AccountId account, boolean whole) {
        String phone = accounts.phoneOf(account)
                .map(found -> whole ? found.value() : found.masked())
                .orElse("");
        return new Profile(phone, memberships.currentOf(account), corrections.of(account));
    }

    /** Says what he works as now; his union sees it at once. */
    @Transactional
    public void changeWork(AccountId account, Work work) {
        long changed = sql.sql("select member.change_own_work(:employment, :trade)")
                .param("employment", work.employment().name())
                .param("trade", work.trade().name())
                .query(Long.class)
                .single();
        if (changed == 1) {
            audit.record(AuditEntry.of(account, "member.work-changed", "account:" + account));
        }
    }

    /** What asking for a correction gave. */
    public enum Asking {
        /** The union has it; while one on the same subject waits, it is that one. */
        ASKED,
        /** The name can't be a name. */
        NOT_A_NAME,
        /** Nothing was written, or more than {@value #WISH_LENGTH_MAX} characters. */
        NOT_A_WISH,
        /** There is no membership to correct. */
        NO_MEMBER
    }

    /** Asks the union to correct something. */
    @Transactional
    public Asking ask(AccountId account, CorrectionSubject subject, String typed) {
        String wished = typed.strip();
        if (wished.isEmpty() || wished.codePointCount(0, wished.length()) > WISH_LENGTH_MAX) {
            return Asking.NOT_A_WISH;
        }
        if (subject == CorrectionSubject.NAME && !Person.isName(wished)) {
            return Asking.NOT_A_NAME;
        }
        Optional<Membership> membership = memberships.currentOf(account);
        if (membership.isEmpty()) {
            return Asking.NO_MEMBER;
        }
        Correction correction = new Correction(
                TimeOrderedUuid.next(),
                account,
                membership.get().id(),
                subject,
                CorrectionState.ASKED,
                wished,
                clock.instant(),
                null,
                null);
        if (corrections.add(correction)) {
            audit.record(AuditEntry.of(account, "member.correction-asked", "correction:" + correction.id()));
        }
        return Asking.ASKED;
    }

    /** Takes a wish back that nobody answered yet; otherwise nothing happens. */
    @Transactional
    public void withdraw(AccountId account, UUID correction) {
        corrections.withdraw(account, correction);
    }
}
