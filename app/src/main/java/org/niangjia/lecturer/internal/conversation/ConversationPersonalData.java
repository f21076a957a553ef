package org.niangjia.lecturer.internal.conversation;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.stereotype.Component;

/** A person's conversations with 小宣. */
@Component
class ConversationPersonalData implements PersonalData {

    private final Exchanges exchanges;

    ConversationPersonalData(Exchanges exchanges) {
        this.exchanges = exchanges;
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
                        .with("answer", textOf(kept.exchange().answer()))
                        .with("label", new PersonalRecord.Words("ask.ai-made", Map.of()))));
    }

    private static String textOf(GivenAnswer answer) {
        return answer.statements().stream().map(GivenAnswer.Statement::text).collect(Collectors.joining("\n"));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return exchanges.clear(account);
    }
}
