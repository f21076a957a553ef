package org.niangjia.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;

/**
 * The accounts of staff within the current scope, and what their administrators do with them. The database itself
 * refuses whoever lacks the role, acts outside his subtree, or acts on himself.
 */
public interface StaffAccounts {

    /** Most accounts of one page. */
    int PAGE = 50;

    /**
     * Accounts by login.
     *
     * @param text part of login or name; empty for all
     * @param after the last login of the page before; null for the first page
     */
    List<StaffAccount> list(String text, @Nullable String after);

    Optional<StaffAccount> find(AccountId account);

    /** What creating gave. */
    sealed interface Creation {}

    /** @param password the initial one, shown this once: its holder must change it at the first sign-in */
    record Created(AccountId account, String password) implements Creation {}

    record LoginTaken() implements Creation {}

    /** Creates an account without roles: these come from the security administrator. */
    Creation create(String login, String displayName, OrgPath within, SignedIn by);

    /** Ends the account and all its sessions at once; false if it was ended before. */
    boolean disable(AccountId account, SignedIn by);

    /** Lets an ended account work again, with the roles it had; false if it works already. */
    boolean enable(AccountId account, SignedIn by);

    /** Gives a new initial password, shown this once, and ends all sessions. */
    String resetPassword(AccountId account, SignedIn by);

    /**
     * Gives the account these roles instead of those, and ends its sessions.
     *
     * @return false, and nothing changed, if its roles are no longer those
     * @throws IllegalArgumentException if two of them are administrators' roles
     */
    boolean setRoles(AccountId account, Set<Role> before, Set<Role> after, SignedIn by);

    /** Takes the second factor off, for who lost the device, and ends all sessions. */
    void removeSecondFactor(AccountId account, SignedIn by);

    /**
     * Forgets which person of the OpenID provider the account belongs to, and ends all sessions: the next one who comes
     * from there with its login takes it. False if it belonged to nobody.
     */
    boolean unlinkSingleSignOn(AccountId account, SignedIn by);

    /** Whether the text can be a login: 2 to 40 small letters, digits, dots and hyphens, a letter first. */
    static boolean isLogin(String text) {
        return text.matches("[a-z][a-z0-9.\\-]{1,39}");
    }
}
