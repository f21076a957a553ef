package org.niangjia.messages.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.messages.InboxMessage;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.PersonalRecord.Words;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of a person's inbox. */
@Component
class MessagesPersonalData implements PersonalData {

    private final JdbcInbox inbox;
    private final JdbcClient sql;

    MessagesPersonalData(JdbcInbox inbox, JdbcClient sql) {
        this.inbox = inbox;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        inbox.all(account).forEach(message -> to.accept(recordOf(message)));
    }

    private static PersonalRecord recordOf(InboxMessage message) {
        return PersonalRecord.of("message")
                .with("sent", message.sent())
                .with("title", new Words(message.kind() + ".title", message.facts()))
                .with("text", new Words(message.kind() + ".text", message.facts()))
                .with("read", message.read());
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return sql.sql("delete from messages.message where account = :account")
                .param("account", account.value())
                .update();
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(sql, "messages.message", "messages.due_messages", "messages.erase_messages"));
    }
}
