package org.niangjia.member.internal.consent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.niangjia.shell.PersonalRecord.Words;
import org.niangjia.shell.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person agreed to. An erasure ends what is in force and leaves the proof that it was given, with nothing of the
 * person but his account's identifier, until its time is over.
 */
@Component
class ConsentPersonalData implements PersonalData {

    private final Consents consents;
    private final Clock clock;
    private final JdbcClient sql;

    ConsentPersonalData(Consents consents, Clock clock, JdbcClient sql) {
        this.consents = consents;
        this.clock = clock;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "consent";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        consents.everOf(account)
                .forEach(given -> to.accept(PersonalRecord.of("consent")
                        .with(
                                "purpose",
                                new Words("joining.consent." + given.purpose().name(), Map.of()))
                        .with("version", given.version())
                        .with("given", given.given())
                        .with("withdrawn", given.withdrawn())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        consents.withdrawAll(account, clock.instant());
        return 0;
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                Retention.byFunctions(sql, "member.withdrawn-consent", "member.due_consents", "member.erase_consents"));
    }
}
