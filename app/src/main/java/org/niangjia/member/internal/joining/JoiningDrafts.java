package org.niangjia.member.internal.joining;

import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The drafts, each one sealed document under its owner's account. */
@Repository
class JoiningDrafts {

    private static final String CONTENT = "member.joining_draft.content_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final JsonMapper json;

    JoiningDrafts(JdbcClient sql, Vault vault, JsonMapper json) {
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    Optional<JoiningDraft> find(AccountId account) {
        return read(account, "select content_sealed from member.joining_draft where account = :account");
    }

    /** As {@link #find}; whoever else wants to lock the draft waits until this transaction ends. */
    Optional<JoiningDraft> lock(AccountId account) {
        return read(account, "select content_sealed from member.joining_draft where account = :account for update");
    }

    private Optional<JoiningDraft> read(AccountId account, String query) {
        return sql.sql(query)
                .param("account", account.value())
                .query(byte[].class)
                .optional()
                .map(stored -> json.readValue(vault.open(CONTENT, account.value(), stored), JoiningDraft.class));
    }

    void save(AccountId account, JoiningDraft draft) {
        sql.sql("""
                        insert into member.joining_draft (account, content_sealed) values (:account, :content)
                        on conflict (account) do update set content_sealed = excluded.content_sealed, saved = now()
                        """)
                .param("account", account.value())
                .param("content", vault.seal(CONTENT, account.value(), json.writeValueAsString(draft)))
                .update();
    }

    void remove(AccountId account) {
        sql.sql("delete from member.joining_draft where account = :account")
                .param("account", account.value())
                .update();
    }
}
