package org.niangjia.identity.internal;

import java.util.Set;
import org.niangjia.engine.population.Federation;
import org.niangjia.identity.Accounts;
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

    /** The password of all demo accounts, which the launcher tells; they exist in demo mode only. */
    private static final String PASSWORD = "niangjia-demo";

    private final Federation federation;
    private final Accounts accounts;

    DemoStaff(Federation federation, Accounts accounts) {
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
                        member.scope(),
                        Set.of(Role.valueOf(member.role().name()))));
    }
}
