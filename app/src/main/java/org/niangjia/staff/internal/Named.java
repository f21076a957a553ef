package org.niangjia.staff.internal;

import java.util.UUID;
import org.niangjia.identity.StaffAccounts;
import org.niangjia.kernel.AccountId;

/** How a proposal names an account. */
final class Named {

    private Named() {}

    /** Name and login; a dash if the reader cannot see the account. */
    static String of(StaffAccounts accounts, UUID account) {
        return accounts.find(new AccountId(account))
                .map(found -> found.displayName() + " (" + found.login() + ")")
                .orElse("–");
    }
}
