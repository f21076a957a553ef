package org.niangjia.member.internal.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with the joinings that the current scope may see; entries are added, never changed. */
@Repository
class JoiningHistory {

    private static final String TEXT = "member.joining_deed.text_sealed";

    private final JdbcClient sql;
    private final Vault vault;

    JoiningHistory(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(JoiningDeed deed) {
        String text = deed.text();
        sql.sql("""
                        insert into member.joining_deed
                            (id, joining, kind, happened, account, actor, union_id, text_sealed)
                        values (:id, :joining, :kind, :happened, :account, :actor, :union, :text)
                        """)
                .param("id", deed.id())
                .param("joining", deed.joining().value())
                .param("kind", deed.kind().name())
                .param("happened", Timestamp.from(deed.happened()))
                .param("account", deed.account().value())
                .param("actor", deed.actor())
                .param("union", deed.union() == null ? null : deed.union().value())
                .param("text", text == null ? null : vault.seal(TEXT, deed.id(), text))
                .update();
    }

    boolean wasOpenedBy(JoiningId joining, AccountId account) {
        return sql.sql("""
                        select exists (select from member.joining_deed
                            where joining = :joining and account = :account and kind = 'OPENED')
                        """)
                .param("joining", joining.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** All entries of a joining, oldest first. */
    List<JoiningDeed> of(JoiningId joining) {
        return sql.sql("select * from member.joining_deed where joining = :joining order by position")
                .param("joining", joining.value())
                .query(this::read)
                .list();
    }

    Optional<JoiningDeed> find(UUID id) {
        return sql.sql("select * from member.joining_deed where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private JoiningDeed read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID union = row.getObject("union_id", UUID.class);
        byte[] text = row.getBytes("text_sealed");
        return new JoiningDeed(
                id,
                new JoiningId(row.getObject("joining", UUID.class)),
                JoiningDeed.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened").toInstant(),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("actor"),
                union == null ? null : new UnionId(union),
                text == null ? null : vault.open(TEXT, id, text));
    }
}
