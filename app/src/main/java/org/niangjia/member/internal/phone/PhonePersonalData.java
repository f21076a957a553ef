package org.niangjia.member.internal.phone;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;
import org.niangjia.shell.PersonalRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phones that a person asked for, and how often he said the end of his national number wrongly. */
@Component
class PhonePersonalData implements PersonalData {

    private final PhoneClaims claims;
    private final JdbcClient sql;

    PhonePersonalData(PhoneClaims claims, JdbcClient sql) {
        this.claims = claims;
        this.sql = sql;
    }

    @Override
    public String section() {
        return "phone";
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public void export(AccountId account, Consumer<PersonalRecord> to) {
        claims.askedBy(account)
                .forEach(claim -> to.accept(PersonalRecord.of("claim")
                        .with("asked", claim.asked())
                        .with("state", new PersonalRecord.Words("phone.state." + claim.state(), Map.of()))));
    }

    @Override
    public Set<String> subjects(AccountId account) {
        return Set.of();
    }

    @Override
    public long erase(AccountId account) {
        return sql.sql("select member.erase_own_phone_claims()")
                .query(Long.class)
                .single();
    }
}
