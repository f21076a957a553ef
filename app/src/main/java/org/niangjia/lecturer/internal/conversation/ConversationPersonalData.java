package org.niangjia.lecturer.internal.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's conversations with 小宣, and of which questions he wants to hear the answer. */
@Component
class ConversationPersonalData implements PersonalData {

    private final Exchanges exchanges;
    private final ResultWishes wishes;
    private final PlainReplies replies;
    private final JdbcClient sql;

    ConversationPersonalData(Exchanges exchanges, ResultWishes wishes, PlainReplies replies, JdbcClient sql) {
        this.exchanges = exchanges;
        this.wishes = wishes;
        this.replies = replies;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "conversation";
    }

    @Override
    public int order() {
        return 600;
    }

    /** Answers carry the label of what a machine made (GB 45438-2025), as the page does. */
    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        exchanges
                .all(account)
                .forEach(kept -> to.accept(PersonalRecord.of("exchange")
                        .with("asked", kept.asked())
                        .with("question", kept.exchange().question())
                        .with("answer", replies.textOf(kept.exchange().reply(), Locale.SIMPLIFIED_CHINESE))
                        .with("helpful", kept.exchange().helpful())
                        .with("label", new PersonalRecord.Words("ask.ai-made", Map.of()))));
        wishes.of(account)
                .reversed()
                .forEach(wish -> to.accept(PersonalRecord.of("wish")
                        .with("asked", wish.asked())
                        .with("question", wish.question())
                        .with("told", wish.told())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return exchanges.clear(account) + wishes.forget(account);
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(sql, "lecturer.result-wish", "lecturer.due_wishes", "lecturer.erase_wishes"));
    }
}
