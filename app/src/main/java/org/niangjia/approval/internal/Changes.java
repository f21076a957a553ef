package org.niangjia.approval.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.Proposer;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposed changes that the current scope may see: one's own, and those at unions of one's subtree. */
@Repository
class Changes {

    private static final String CONTENT = "approval.change.content_sealed";
    private static final String REASON = "approval.change.reason_sealed";
    private static final String DECISION_REASON = "approval.change.decision_reason_sealed";

    private final JdbcClient sql;
    private final Vault vault;

    Changes(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** @return false if its proposer has the same change waiting already; then nothing was added */
    boolean add(Change change) {
        UUID id = change.id().value();
        return sql.sql("""
                        insert into approval.change
                            (id, kind, content_sealed, content_index, union_path, reason_sealed, proposer,
                             proposer_name, proposer_within, proposed, state)
                        values (:id, :kind, :content, :index, :path, :reason, :proposer, :name, :within, :proposed,
                             'WAITING')
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", change.kind())
                        .param("content", vault.seal(CONTENT, id, change.content()))
                        .param("index", indexOf(change.kind(), change.content()))
                        .param("path", change.at().value())
                        .param("reason", vault.seal(REASON, id, change.reason()))
                        .param("proposer", change.proposer().account().value())
                        .param("name", change.proposer().name())
                        .param("within", change.proposer().within().value())
                        .param("proposed", Timestamp.from(change.proposed()))
                        .update()
                == 1;
    }

    private byte[] indexOf(String kind, String content) {
        return vault.blindIndex("change:" + kind, content);
    }

    /** The proposer's waiting change with the same content. */
    Optional<Change> waiting(String kind, String content, AccountId proposer) {
        return sql.sql("""
                        select * from approval.change where proposer = :proposer and kind = :kind
                            and content_index = :index and state = 'WAITING'
                        """)
                .param("proposer", proposer.value())
                .param("kind", kind)
                .param("index", indexOf(kind, content))
                .query(this::read)
                .optional();
    }

    Optional<Change> find(ChangeId id) {
        return sql.sql("select * from approval.change where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Holds the row until the transaction ends, so that of two decisions one comes first. */
    Optional<Change> lock(ChangeId id) {
        return sql.sql("select * from approval.change where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Those of these kinds that wait for somebody other than the account, oldest first. */
    List<Change> waitingFor(AccountId decider, Set<String> kinds, int limit) {
        return kinds.isEmpty()
                ? List.of()
                : sql.sql("""
                        select * from approval.change
                        where state = 'WAITING' and proposer <> :decider and kind in (:kinds)
                        order by proposed, id limit :limit
                        """)
                        .param("decider", decider.value())
                        .param("kinds", kinds)
                        .param("limit", limit)
                        .query(this::read)
                        .list();
    }

    int countWaitingFor(AccountId decider, Set<String> kinds) {
        return kinds.isEmpty()
                ? 0
                : sql.sql("""
                        select count(*) from approval.change
                        where state = 'WAITING' and proposer <> :decider and kind in (:kinds)
                        """)
                        .param("decider", decider.value())
                        .param("kinds", kinds)
                        .query(Integer.class)
                        .single();
    }

    /** Those that the account proposed or decided, newest first. */
    List<Change> of(AccountId account, int limit) {
        return sql.sql("""
                        select * from approval.change where proposer = :account or decided_by = :account
                        order by proposed desc, id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    void update(Change ended) {
        Change.Decision decision = ended.decision();
        if (decision == null) {
            throw new IllegalArgumentException("only the end of a change is stored");
        }
        UUID id = ended.id().value();
        String reason = decision.reason();
        sql.sql("""
                        update approval.change set state = :state, decided = :decided, decided_by = :by,
                            decided_by_name = :name, decision_reason_sealed = :reason where id = :id
                        """)
                .param("state", ended.state().name())
                .param("decided", Timestamp.from(decision.at()))
                .param("by", decision.by().value())
                .param("name", decision.byName())
                .param("reason", reason == null ? null : vault.seal(DECISION_REASON, id, reason))
                .param("id", id)
                .update();
    }

    private Change read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Change(
                new ChangeId(id),
                row.getString("kind"),
                vault.open(CONTENT, id, row.getBytes("content_sealed")),
                new OrgPath(row.getString("union_path")),
                vault.open(REASON, id, row.getBytes("reason_sealed")),
                new Proposer(
                        new AccountId(row.getObject("proposer", UUID.class)),
                        row.getString("proposer_name"),
                        new OrgPath(row.getString("proposer_within"))),
                row.getTimestamp("proposed").toInstant(),
                ChangeState.valueOf(row.getString("state")),
                decision(row, id));
    }

    private Change.@Nullable Decision decision(ResultSet row, UUID id) throws SQLException {
        Timestamp decided = row.getTimestamp("decided");
        if (decided == null) {
            return null;
        }
        byte[] reason = row.getBytes("decision_reason_sealed");
        return new Change.Decision(
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getString("decided_by_name"),
                decided.toInstant(),
                reason == null ? null : vault.open(DECISION_REASON, id, reason));
    }
}
