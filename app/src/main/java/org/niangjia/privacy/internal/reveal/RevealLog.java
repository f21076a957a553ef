package org.niangjia.privacy.internal.reveal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.privacy.Reveals;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The looks in PostgreSQL. A row for each staff member and day is the lock under which his persons are counted. */
@Repository
public class RevealLog implements Reveals {

    /** Code of the audit's because. */
    public static final String BECAUSE = "reveal.because";

    /** Fact of the audit's because that names the look; with it and the subject its reason is found. */
    public static final String REVEAL = "reveal";

    /** Fact that names the purpose. */
    public static final String PURPOSE = "purpose";

    private static final String REASON = "privacy.reveal.reason_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    RevealLog(JdbcClient sql, Vault vault, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome reveal(Masked what, Asked why, SignedIn reader) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || reader.within() == null) {
            throw new IllegalStateException("a look is recorded in a transaction of a staff member");
        }
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        byte[] person = vault.blindIndex("reveal-person", day + " " + what.person());
        int allowed = PERSONS_PER_DAY + lockDay(reader.account(), day, reader.within());
        if (!wasSeen(reader.account(), day, person) && seen(reader.account(), day) >= allowed) {
            return new NeedsSecondPerson(allowed);
        }
        UUID id = TimeOrderedUuid.next();
        sql.sql("""
                        insert into privacy.reveal
                            (id, account, day, person_index, subject, purpose, reason_sealed, revealed)
                        values (:id, :account, :day, :person, :subject, :purpose, :reason, :now)
                        """)
                .param("id", id)
                .param("account", reader.account().value())
                .param("day", day)
                .param("person", person)
                .param("subject", what.subject())
                .param("purpose", why.purpose().name())
                .param("reason", vault.seal(REASON, id, why.reason()))
                .param("now", Timestamp.from(now))
                .update();
        audit.record(new AuditEntry(
                reader.account(),
                what.action(),
                what.subject(),
                Because.note(BECAUSE).with(REVEAL, id).with(PURPOSE, why.purpose())));
        return new Revealed(id);
    }

    /** Begins the day of a staff member who wants to look at more persons: what is granted needs a place to stand. */
    @Transactional
    public LocalDate beginToday(SignedIn reader, OrgPath within) {
        LocalDate day = LocalDate.now(clock);
        lockDay(reader.account(), day, within);
        return day;
    }

    /** Whoever else looks as the same person today waits until this transaction ends; gives what was granted on top. */
    private int lockDay(AccountId account, LocalDate day, OrgPath within) {
        sql.sql("""
                        insert into privacy.reveal_day (account, day, union_path) values (:account, :day, :path)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("day", day)
                .param("path", within.value())
                .update();
        return sql.sql("select granted from privacy.reveal_day where account = :account and day = :day for update")
                .param("account", account.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private boolean wasSeen(AccountId account, LocalDate day, byte[] person) {
        return sql.sql("""
                        select exists (select from privacy.reveal
                            where account = :account and day = :day and person_index = :person)
                        """)
                .param("account", account.value())
                .param("day", day)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private int seen(AccountId account, LocalDate day) {
        return sql.sql(
                        "select count(distinct person_index) from privacy.reveal where account = :account and day = :day")
                .param("account", account.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** How many persons somebody looked at today, and how many he may. */
    public record Today(LocalDate day, int persons, int allowed) {

        public int left() {
            return Math.max(0, allowed - persons);
        }
    }

    @Transactional(readOnly = true)
    public Today today(AccountId account) {
        LocalDate day = LocalDate.now(clock);
        int granted = sql.sql("select granted from privacy.reveal_day where account = :account and day = :day")
                .param("account", account.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return new Today(day, seen(account, day), PERSONS_PER_DAY + granted);
    }

    /**
     * A staff member's own look.
     *
     * @param reason null once it was forgotten
     */
    public record Look(
            Instant revealed,
            String subject,
            RevealPurpose purpose,
            @Nullable String reason) {}

    /** The account's newest looks. */
    @Transactional(readOnly = true)
    public List<Look> newest(AccountId account, int limit) {
        return sql.sql("""
                        select id, revealed, subject, purpose, reason_sealed from privacy.reveal
                        where account = :account order by day desc, revealed desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(this::readLook)
                .list();
    }

    private Look readLook(ResultSet row, int number) throws SQLException {
        byte[] reason = row.getBytes("reason_sealed");
        return new Look(
                row.getTimestamp("revealed").toInstant(),
                row.getString("subject"),
                RevealPurpose.valueOf(row.getString("purpose")),
                reason == null ? null : vault.open(REASON, row.getObject("id", UUID.class), reason));
    }

    /** Grants a number of further persons for the day, in the scope of who grants; false if that day never began. */
    boolean grant(AccountId account, LocalDate day, int further) {
        return sql.sql("""
                        update privacy.reveal_day set granted = least(1000, granted + :further)
                        where account = :account and day = :day
                        """)
                        .param("account", account.value())
                        .param("day", day)
                        .param("further", further)
                        .update()
                == 1;
    }

    /** The reason of a look, for who knows its identifier and subject; empty once it was forgotten. */
    public Optional<String> reasonOf(UUID reveal, String subject) {
        return sql.sql("select privacy.reason_of(:reveal, :subject)")
                .param("reveal", reveal)
                .param("subject", subject)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .map(stored -> vault.open(REASON, reveal, stored));
    }

    /** Forgets the reasons of all looks at the subjects; the looks themselves stay, as identifiers. */
    public long forgetReasons(Collection<String> subjects) {
        return sql.sql("select privacy.forget_reasons(:subjects)")
                .param("subjects", subjects.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
