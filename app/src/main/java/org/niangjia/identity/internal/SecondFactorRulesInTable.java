package org.niangjia.identity.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.niangjia.identity.Role;
import org.niangjia.identity.SecondFactorRule;
import org.niangjia.identity.SecondFactorRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules as rows: a role without one may do without a second factor. */
@Repository
class SecondFactorRulesInTable implements SecondFactorRules {

    private final JdbcClient sql;
    private final boolean demo;

    SecondFactorRulesInTable(JdbcClient sql, IdentityProperties properties) {
        this.sql = sql;
        this.demo = properties.demo();
    }

    @Override
    public Map<Role, SecondFactorRule> all() {
        Map<Role, SecondFactorRule> rules = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.WORKER) {
                rules.put(role, SecondFactorRule.OPTIONAL);
            }
        }
        sql.sql("select role, rule from identity.second_factor_rule").query(row -> {
            rules.put(Role.valueOf(row.getString("role")), SecondFactorRule.valueOf(row.getString("rule")));
        });
        return rules;
    }

    @Override
    public boolean require(Set<Role> roles) {
        Map<Role, SecondFactorRule> rules = all();
        return roles.stream()
                .map(role -> rules.getOrDefault(role, SecondFactorRule.OPTIONAL))
                .anyMatch(this::requires);
    }

    private boolean requires(SecondFactorRule rule) {
        return switch (rule) {
            case OPTIONAL -> false;
            case REQUIRED_OUTSIDE_DEMO -> !demo;
            case REQUIRED -> true;
        };
    }

    @Override
    public void set(Role role, SecondFactorRule rule) {
        if (role == Role.WORKER) {
            throw new IllegalArgumentException("workers sign in by a code to their phone");
        }
        sql.sql("""
                        insert into identity.second_factor_rule (role, rule) values (:role, :rule)
                        on conflict (role) do update set rule = excluded.rule
                        """).param("role", role.name()).param("rule", rule.name()).update();
    }
}
