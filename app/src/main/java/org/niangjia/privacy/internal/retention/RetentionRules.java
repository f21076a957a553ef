package org.niangjia.privacy.internal.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules in force: those of the file, and above them what two persons changed. */
@Repository
public class RetentionRules {

    private final RetentionFile file;
    private final JdbcClient sql;

    RetentionRules(RetentionFile file, JdbcClient sql) {
        this.file = file;
        this.sql = sql;
    }

    /** All rules, in the order of the file. */
    @Transactional(readOnly = true)
    public List<RetentionRule> inForce() {
        record Change(int version, int days, String source, boolean verified) {}
        Map<String, Change> newest = new HashMap<>();
        sql.sql("select * from privacy.retention_rule order by code, version").query(row -> {
            newest.put(
                    row.getString("code"),
                    new Change(
                            row.getInt("version"),
                            row.getInt("days"),
                            row.getString("source"),
                            row.getBoolean("verified")));
        });
        return file.rules().stream()
                .map(rule -> {
                    Change change = newest.get(rule.code());
                    return change == null
                            ? rule
                            : rule.changedTo(change.version(), change.days(), change.source(), change.verified());
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<RetentionRule> find(String code) {
        return inForce().stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Adds the rule's next version; false if that one exists already. */
    boolean add(RetentionRule rule, AccountId changedBy, AccountId agreedBy, Instant now) {
        return sql.sql("""
                        insert into privacy.retention_rule
                            (code, version, days, source, verified, changed, changed_by, agreed_by)
                        values (:code, :version, :days, :source, :verified, :now, :by, :agreed) on conflict do nothing
                        """)
                        .param("code", rule.code())
                        .param("version", rule.version())
                        .param("days", rule.days())
                        .param("source", rule.source())
                        .param("verified", rule.verified())
                        .param("now", Timestamp.from(now))
                        .param("by", changedBy.value())
                        .param("agreed", agreedBy.value())
                        .update()
                == 1;
    }
}
