package org.niangjia.privacy.internal.removal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.privacy.Removals.RemovalState;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wish to be forgotten itself: what stays of it is the account's identifier and the times. */
@Component
class RemovalPersonalData implements PersonalData {

    private final JdbcClient sql;

    RemovalPersonalData(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String section() {
        return "removal";
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        sql.sql("select * from privacy.removal where account = :account order by requested, id")
                .param("account", account.value())
                .query((row, number) -> PersonalRecord.of("removal")
                        .with("state", RemovalState.valueOf(row.getString("state")))
                        .with("requested", row.getTimestamp("requested").toInstant())
                        .with("due", row.getTimestamp("due").toInstant()))
                .list()
                .forEach(to);
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return 0;
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(sql, "privacy.removal", "privacy.due_removals", "privacy.erase_removals"),
                Retention.byFunctions(sql, "privacy.reveal-reason", "privacy.due_reasons", "privacy.erase_reasons"),
                Retention.byFunctions(sql, "privacy.child", "privacy.due_children", "privacy.erase_children"));
    }
}
