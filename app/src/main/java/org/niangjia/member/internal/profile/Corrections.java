package org.niangjia.member.internal.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrections that the current scope may see. */
@Repository
class Corrections {

    private static final String WISHED = "member.correction.wished_sealed";
    private static final String ANSWER = "member.correction.answer_sealed";

    private final JdbcClient sql;
    private final Vault vault;

    Corrections(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Adds a wish; while one on the same subject waits, nothing is added. */
    boolean add(Correction correction) {
        return sql.sql("""
                        insert into member.correction (id, account, membership, subject, state, wished_sealed, asked)
                        values (:id, :account, :membership, :subject, :state, :wished, :asked)
                        on conflict (account, subject) where state = 'ASKED' do nothing
                        """)
                        .param("id", correction.id())
                        .param("account", correction.account().value())
                        .param("membership", correction.membership().value())
                        .param("subject", correction.subject().name())
                        .param("state", correction.state().name())
                        .param("wished", vault.seal(WISHED, correction.id(), correction.wished()))
                        .param("asked", Timestamp.from(correction.asked()))
                        .update()
                == 1;
    }

    /** The account's wishes, the newest first. */
    List<Correction> of(AccountId account) {
        return sql.sql("select * from member.correction where account = :account order by asked desc, id desc")
                .param("account", account.value())
                .query(this::read)
                .list();
    }

    /** What waits in the scope, the oldest first. */
    List<Correction> waiting(int limit) {
        return sql.sql("select * from member.correction where state = 'ASKED' order by asked, id limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<Correction> lock(UUID id) {
        return sql.sql("select * from member.correction where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    void withdraw(AccountId account, UUID id) {
        sql.sql("""
                        update member.correction set state = 'WITHDRAWN'
                        where id = :id and account = :account and state = 'ASKED'
                        """).param("id", id).param("account", account.value()).update();
    }

    void decide(
            Correction correction,
            CorrectionState how,
            AccountId by,
            String byName,
            @Nullable String answer,
            Instant now) {
        sql.sql("""
                        update member.correction set state = :state, decided = :now, decided_by = :by,
                            decided_by_name = :name, answer_sealed = :answer
                        where id = :id
                        """)
                .param("id", correction.id())
                .param("state", how.name())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("name", byName)
                .param("answer", answer == null ? null : vault.seal(ANSWER, correction.id(), answer))
                .update();
    }

    /** Writes the wished name into the record; false if the record is out of the scope or nobody asks for it any more. */
    boolean correctName(Correction correction) {
        return sql.sql("select member.correct_name(:id, :name)")
                        .param("id", correction.id())
                        .param("name", correction.wished())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Correction read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] answer = row.getBytes("answer_sealed");
        return new Correction(
                id,
                new AccountId(row.getObject("account", UUID.class)),
                new MemberId(row.getObject("membership", UUID.class)),
                CorrectionSubject.valueOf(row.getString("subject")),
                CorrectionState.valueOf(row.getString("state")),
                vault.open(WISHED, id, row.getBytes("wished_sealed")),
                row.getTimestamp("asked").toInstant(),
                row.getString("decided_by_name"),
                answer == null ? null : vault.open(ANSWER, id, answer));
    }
}
