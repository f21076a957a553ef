package org.niangjia.messages.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.shell.UnreadMessages;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The inbox in PostgreSQL; the facts are sealed, since a reason that somebody wrote can hold anything. */
@Repository
class JdbcInbox implements Inbox, UnreadMessages {

    private static final String FACTS_COLUMN = "messages.message.facts_sealed";
    private static final int NEWEST_MAX = 200;

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;

    JdbcInbox(JdbcClient sql, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    /** The conflict names no column: it would need the right to read the row, which only the recipient has. */
    @Override
    @Transactional
    public void deliver(AccountId to, String key, String kind, SortedMap<String, String> facts, @Nullable String link) {
        UUID id = TimeOrderedUuid.next();
        sql.sql("""
                        insert into messages.message (id, account, key, kind, facts_sealed, link)
                        values (:id, :account, :key, :kind, :facts, :link) on conflict do nothing
                        """)
                .param("id", id)
                .param("account", to.value())
                .param("key", key)
                .param("kind", kind)
                .param("facts", vault.seal(FACTS_COLUMN, id, json.writeValueAsString(facts)))
                .param("link", link)
                .update();
    }

    /** Each one's facts are sealed for his message alone. */
    @Override
    @Transactional
    public void deliverAll(
            Map<String, AccountId> recipients, String kind, SortedMap<String, String> facts, @Nullable String link) {
        if (recipients.isEmpty()) {
            return;
        }
        String written = json.writeValueAsString(facts);
        List<String> keys = List.copyOf(recipients.keySet());
        List<UUID> ids = keys.stream().map(key -> TimeOrderedUuid.next()).toList();
        sql.sql("""
                        insert into messages.message (id, account, key, kind, facts_sealed, link)
                        select id, account, key, :kind, facts, :link
                        from unnest(:ids::uuid[], :accounts::uuid[], :keys::text[], :facts::bytea[])
                            as message (id, account, key, facts)
                        on conflict do nothing
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "accounts",
                        keys.stream()
                                .map(key -> Objects.requireNonNull(recipients.get(key))
                                        .value())
                                .toArray(UUID[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param(
                        "facts",
                        ids.stream()
                                .map(id -> vault.seal(FACTS_COLUMN, id, written))
                                .toArray(byte[][]::new))
                .param("kind", kind)
                .param("link", link)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxMessage> newest(int limit) {
        if (limit < 1 || limit > NEWEST_MAX) {
            throw new IllegalArgumentException("limit out of 1 to " + NEWEST_MAX + ": " + limit);
        }
        return sql.sql("select * from messages.message where account = :account order by sent desc, id desc limit :max")
                .param("account", accountOfScope())
                .param("max", limit)
                .query(this::read)
                .list();
    }

    /** One statement has one snapshot: a message that arrives meanwhile is neither listed nor marked. */
    @Override
    @Transactional
    public List<InboxMessage> open() {
        return sql.sql("""
                        with opened as (
                            update messages.message set read = now() where account = :account and read is null)
                        select * from messages.message where account = :account order by sent desc, id desc limit :max
                        """)
                .param("account", accountOfScope())
                .param("max", NEWEST_MAX)
                .query(this::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return sql.sql("select count(*) from messages.message where account = :account and read is null")
                .param("account", accountOfScope())
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public int count() {
        return unread();
    }

    /** Every message of the account, the oldest first; read or not stays as it is. */
    List<InboxMessage> all(AccountId account) {
        return sql.sql("select * from messages.message where account = :account order by sent, id")
                .param("account", account.value())
                .query(this::read)
                .list();
    }

    private static @Nullable UUID accountOfScope() {
        return switch (Scopes.current()) {
            case Scope.Self self -> self.account().value();
            case Scope.Subtree subtree -> subtree.account().value();
            case Scope.Job job -> null;
            case Scope.None none -> null;
        };
    }

    private InboxMessage read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp read = row.getTimestamp("read");
        return new InboxMessage(
                id,
                row.getString("kind"),
                json.readValue(
                        vault.open(FACTS_COLUMN, id, row.getBytes("facts_sealed")),
                        new TypeReference<TreeMap<String, String>>() {}),
                row.getString("link"),
                row.getTimestamp("sent").toInstant(),
                read == null ? null : read.toInstant());
    }
}
