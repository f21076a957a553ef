package org.niangjia.identity.internal;

import java.util.Set;
import org.niangjia.engine.population.Federation;
import org.niangjia.identity.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills in the demo federation's accounts at the desk. */
@Component
@ConditionalOnProperty("niangjia.demo")
@Order(20)
class DemoStaff implements ApplicationRunner {

    /** The password of all demo accounts, which the launcher tells; outside demo mode it must be changed at once. */
    private static final String PASSWORD = "niangjia-demo";

    private final Federation federation;
    private final JdbcAccounts accounts;

    DemoStaff(Federation federation, JdbcAccounts accounts) {
        this.federation = federation;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        federation
                .staff()
                .forEach(member -> accounts.addStaff(
                        member.login(),
                        member.displayName(),
                        PASSWORD,
                        PasswordOrigin.DEMO,
                        member.scope(),
                        Set.of(Role.valueOf(member.role().name()))));
    }
}
