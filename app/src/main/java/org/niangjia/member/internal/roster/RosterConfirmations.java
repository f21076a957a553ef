package org.niangjia.member.internal.roster;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.UnionId;
import org.niangjia.shell.NotFound;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was entered by a roster says himself whether it is right, and his union mends what isn't. */
@Service
public class RosterConfirmations {

    /** The longest text about what is wrong, in characters. */
    public static final int DOUBT_LENGTH_MAX = 300;

    private static final int LISTED_MAX = 50;
    private static final String DOUBT = "member.membership.doubt_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    RosterConfirmations(JdbcClient sql, Vault vault, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a worker is asked about. */
    public record Question(MemberId member, String name, UnionId union) {}

    /** The membership that was entered for the account and that it has said nothing about yet. */
    @Transactional(readOnly = true)
    public Optional<Question> openQuestion(AccountId account) {
        return sql.sql("""
                        select id, name, union_id from member.membership
                        where account = :account and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
                          and source = 'IMPORTED' and confirmed is null
                        """)
                .param("account", account.value())
                .query((row, number) -> new Question(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new UnionId(row.getObject("union_id", UUID.class))))
                .optional();
    }

    /** The worker says that his entry is right; does nothing if he isn't asked. */
    @Transactional
    public void confirm(AccountId account) {
        openQuestion(account).ifPresent(question -> {
            answer(question, "RIGHT", null);
            audit.record(AuditEntry.of(account, "member.import-confirmed", "member:" + question.member()));
        });
    }

    /**
     * The worker says what is wrong; his union reads it. Does nothing if he isn't asked.
     *
     * @throws IllegalArgumentException if the text is blank or longer than {@value #DOUBT_LENGTH_MAX} characters
     */
    @Transactional
    public void doubt(AccountId account, String text) {
        String stripped = text.strip();
        if (!isDoubt(stripped)) {
            throw new IllegalArgumentException("a doubt has 1 to " + DOUBT_LENGTH_MAX + " characters");
        }
        openQuestion(account).ifPresent(question -> {
            answer(question, "WRONG", vault.seal(DOUBT, question.member().value(), stripped));
            audit.record(AuditEntry.of(account, "member.import-doubted", "member:" + question.member()));
        });
    }

    public static boolean isDoubt(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= DOUBT_LENGTH_MAX;
    }

    private void answer(Question question, String answer, byte @Nullable [] doubt) {
        sql.sql("""
                        update member.membership set confirmed = :now, confirmation = :answer, doubt_sealed = :doubt
                        where id = :id and confirmed is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("answer", answer)
                .param("doubt", doubt)
                .param("id", question.member().value())
                .update();
    }

    /** Somebody who says that his entry is wrong. */
    public record Doubt(MemberId member, String name, UnionId union, Instant said, String text) {}

    /** Those in the scope of the staff member, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Doubt> doubts() {
        return sql.sql("""
                        select id, name, union_id, confirmed, doubt_sealed from member.membership
                        where confirmation = 'WRONG' order by confirmed, id limit :limit
                        """)
                .param("limit", LISTED_MAX)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Doubt(
                            new MemberId(id),
                            row.getString("name"),
                            new UnionId(row.getObject("union_id", UUID.class)),
                            row.getTimestamp("confirmed").toInstant(),
                            vault.open(DOUBT, id, row.getBytes("doubt_sealed")));
                })
                .list();
    }

    /** The union has looked into it and mended what was wrong: the worker is asked once more. */
    @Transactional
    public void settle(MemberId member, SignedIn officer) {
        if (!officer.hasAny(RosterDesk.IMPORTERS)) {
            throw new AccessDeniedException("this role does not settle doubts");
        }
        int settled = sql.sql("""
                        update member.membership set confirmed = null, confirmation = null, doubt_sealed = null
                        where id = :id and confirmation = 'WRONG'
                        """).param("id", member.value()).update();
        if (settled == 0) {
            throw new NotFound();
        }
        audit.record(AuditEntry.of(officer.account(), "member.import-doubt-settled", "member:" + member));
    }
}
