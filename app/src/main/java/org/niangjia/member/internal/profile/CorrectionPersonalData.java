package org.niangjia.member.internal.profile;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person wanted to have corrected. */
@Component
class CorrectionPersonalData implements PersonalData {

    private final Corrections corrections;
    private final JdbcClient sql;

    CorrectionPersonalData(Corrections corrections, JdbcClient sql) {
        this.corrections = corrections;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "correction";
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        corrections
                .of(account)
                .reversed()
                .forEach(correction -> to.accept(PersonalRecord.of("correction")
                        .with("subject", correction.subject())
                        .with("state", correction.state())
                        .with("wished", correction.wished())
                        .with("asked", correction.asked())
                        .with("answer", correction.answer())));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return corrections.of(account).stream()
                .map(correction -> "correction:" + correction.id())
                .collect(Collectors.toSet());
    }

    @Override
    public long erase(AccountId account) {
        return sql.sql("select member.erase_own_corrections()")
                .query(Long.class)
                .single();
    }
}
