package org.niangjia.staff.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.niangjia.approval.ChangeId;
import org.niangjia.approval.ChangeLine;
import org.niangjia.approval.FourEyesChange;
import org.niangjia.approval.Proposer;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.identity.StaffAccount;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;
import org.springframework.stereotype.Component;

/** Gives an account other roles. */
@Component
public class RoleChange implements FourEyesChange<RoleChange.Wanted> {

    private final StaffAccounts accounts;

    RoleChange(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * What would change; both lists are ordered as {@link Role} is, so that the same change twice is one.
     *
     * @param before the roles when it was proposed
     */
    public record Wanted(UUID account, List<Role> before, List<Role> after) {

        public Wanted {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public static Wanted of(AccountId account, Set<Role> before, Set<Role> after) {
            return new Wanted(account.value(), ordered(before), ordered(after));
        }

        private static List<Role> ordered(Set<Role> roles) {
            return roles.stream().sorted(Comparator.naturalOrder()).toList();
        }
    }

    @Override
    public String kind() {
        return "staff.role-change";
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
        List<ChangeLine> lines = new ArrayList<>();
        lines.add(ChangeLine.text("staff.account", Named.of(accounts, content.account())));
        content.after().stream()
                .filter(role -> !content.before().contains(role))
                .forEach(role -> lines.add(ChangeLine.words("staff.role-change.gives", role)));
        content.before().stream()
                .filter(role -> !content.after().contains(role))
                .forEach(role -> lines.add(ChangeLine.words("staff.role-change.takes", role)));
        content.before().stream()
                .filter(content.after()::contains)
                .forEach(role -> lines.add(ChangeLine.words("staff.role-change.keeps", role)));
        return lines;
    }

    @Override
    public Outcome apply(ChangeId id, Wanted content, Proposer proposer, SignedIn decider) {
        AccountId account = new AccountId(content.account());
        if (account.equals(decider.account())) {
            return new CannotApply("staff.concerns-yourself");
        }
        if (accounts.find(account).filter(StaffAccount::works).isEmpty()) {
            return new CannotApply("staff.account-gone");
        }
        return accounts.setRoles(account, Set.copyOf(content.before()), Set.copyOf(content.after()), decider)
                ? new Applied()
                : new CannotApply("staff.roles-changed-meanwhile");
    }
}
