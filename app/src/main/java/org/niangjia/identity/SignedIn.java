package org.niangjia.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Scope;

/**
 * The signed-in person, as the session keeps it: identifiers only.
 *
 * @param within the top of a staff member's data scope; null for a worker
 */
public record SignedIn(
        AccountId account, Set<Role> roles, @Nullable OrgPath within) implements Principal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public boolean isStaff() {
        return within != null;
    }

    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    public Scope scope() {
        return within == null ? new Scope.Self(account) : new Scope.Subtree(account, within);
    }

    /** The account's identifier, under which its sessions are found. */
    @Override
    public String getName() {
        return account.toString();
    }
}
