package org.niangjia.lecturer.internal.handover;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that a person handed over. */
@Component
class HandoverPersonalData implements PersonalData {

    private final Handovers handovers;
    private final JdbcClient sql;

    HandoverPersonalData(Handovers handovers, JdbcClient sql) {
        this.handovers = handovers;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "handover";
    }

    @Override
    public int order() {
        return 610;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        handovers
                .of(account)
                .reversed()
                .forEach(handover -> to.accept(PersonalRecord.of("handover")
                        .with("handed-over", handover.handedOver())
                        .with("question", handover.question())
                        .with("context", textOf(handover.context()))
                        .with("state", handover.state())
                        .with("answer", handover.answer())));
    }

    private static String textOf(List<Handover.Said> context) {
        return context.stream()
                .map(said -> said.question() + "\n" + said.reply())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return handovers.of(account).stream()
                .map(handover -> "handover:" + handover.id())
                .collect(Collectors.toSet());
    }

    @Override
    public long erase(AccountId account) {
        return handovers.forget(account);
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(sql, "lecturer.handover", "lecturer.due_handovers", "lecturer.erase_handovers"));
    }
}
