package org.niangjia.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * An account at the desk, as its administrators see it.
 *
 * @param hasSingleSignOn whether a person of the OpenID provider belongs to it
 * @param disabled since when nobody signs in with it; null while it works
 */
public record StaffAccount(
        AccountId id,
        String login,
        String displayName,
        OrgPath within,
        Set<Role> roles,
        boolean hasSecondFactor,
        boolean hasSingleSignOn,
        @Nullable Instant disabled) {

    public StaffAccount {
        roles = Set.copyOf(roles);
    }

    public boolean works() {
        return disabled == null;
    }
}
