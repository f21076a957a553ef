package org.niangjia.member.internal.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.UnionId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened with the memberships that the current scope may see; entries are added, never changed. */
@Repository
public class MembershipHistory {

    private static final String TEXT = "member.membership_deed.text_sealed";

    private final JdbcClient sql;
    private final Vault vault;

    MembershipHistory(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public void add(MembershipDeed deed) {
        String text = deed.text();
        sql.sql("""
                        insert into member.membership_deed (id, membership, kind, happened, account, actor, state_from,
                            state_to, union_from, union_to, detail, text_sealed)
                        values (:id, :membership, :kind, :happened, :account, :actor, :stateFrom, :stateTo, :unionFrom,
                            :unionTo, :detail, :text)
                        """)
                .param("id", deed.id())
                .param("membership", deed.member().value())
                .param("kind", deed.kind().name())
                .param("happened", Timestamp.from(deed.happened()))
                .param("account", deed.account().value())
                .param("actor", deed.actor())
                .param("stateFrom", deed.from().name())
                .param("stateTo", deed.to().name())
                .param("unionFrom", valueOf(deed.unionFrom()))
                .param("unionTo", valueOf(deed.unionTo()))
                .param("detail", deed.detail())
                .param("text", text == null ? null : vault.seal(TEXT, deed.id(), text))
                .update();
    }

    private static @Nullable UUID valueOf(@Nullable UnionId union) {
        return union == null ? null : union.value();
    }

    /** All entries of a membership, oldest first. */
    public List<MembershipDeed> of(MemberId member) {
        return sql.sql("select * from member.membership_deed where membership = :member order by position")
                .param("member", member.value())
                .query(this::read)
                .list();
    }

    private MembershipDeed read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] text = row.getBytes("text_sealed");
        return new MembershipDeed(
                id,
                new MemberId(row.getObject("membership", UUID.class)),
                MembershipDeed.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("happened").toInstant(),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("actor"),
                MembershipState.valueOf(row.getString("state_from")),
                MembershipState.valueOf(row.getString("state_to")),
                union(row, "union_from"),
                union(row, "union_to"),
                row.getString("detail"),
                text == null ? null : vault.open(TEXT, id, text));
    }

    private static @Nullable UnionId union(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UnionId(id);
    }
}
