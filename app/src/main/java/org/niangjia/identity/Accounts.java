package org.niangjia.identity;

import java.util.Optional;
import java.util.Set;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;

/** The accounts that the current scope may see. */
public interface Accounts {

    /** The phone of a worker's account; empty for staff and outside the account's own scope. */
    Optional<PhoneNumber> phoneOf(AccountId account);

    /** The name under which a staff member appears; empty for workers and outside the scope. */
    Optional<String> displayNameOf(AccountId account);

    /**
     * Creates a staff account unless the login is taken.
     *
     * @param password plain; stored as an Argon2id hash
     */
    void addStaff(String login, String displayName, String password, OrgPath within, Set<Role> roles);

    /** Creates the account of a phone unless it has one; either way gives its identifier. */
    AccountId ofPhone(PhoneNumber phone);
}
