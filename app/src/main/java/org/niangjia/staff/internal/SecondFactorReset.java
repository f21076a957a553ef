package org.niangjia.staff.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Takes the second factor off an account whose holder lost the device and has no recovery codes. */
@Component
public class SecondFactorReset implements FourEyesChange<SecondFactorReset.Wanted> {

    private final StaffAccounts accounts;

    SecondFactorReset(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whose it is. */
    public record Wanted(UUID account) {}

    @Override
    public String kind() {
        return "staff.second-factor-reset";
    }

    @Override
    public Class<Wanted> content() {
        return Wanted.class;
    }

    @Override
    public Set<Role> proposers() {
        return Administrators.PROPOSERS;
    }

    @Override
    public Set<Role> deciders() {
        return Administrators.DECIDERS;
    }

    @Override
    public List<ChangeLine> lines(Wanted content) {
        return List.of(
                ChangeLine.text("staff.account", Named.of(accounts, content.account())),
                ChangeLine.words("staff.second-factor-reset.what", "staff.second-factor-reset.does"));
    }

    @Override
    public Outcome apply(ChangeId id, Wanted content, Proposer proposer, SignedIn decider) {
        AccountId account = new AccountId(content.account());
        if (account.equals(decider.account())) {
            return new CannotApply("staff.concerns-yourself");
        }
        if (accounts.find(account).isEmpty()) {
            return new CannotApply("staff.account-gone");
        }
        accounts.removeSecondFactor(account, decider);
        return new Applied();
    }
}
