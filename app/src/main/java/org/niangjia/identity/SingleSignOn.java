package org.niangjia.identity;

import java.util.Optional;

/** Signing in by an outside account: an OpenID provider vouches for who somebody is. */
public interface SingleSignOn {

    /**
     * The staff account of a subject. An account is bound to issuer and subject when its login is first vouched for;
     * afterwards another subject with the same login is nobody. No account is ever created.
     *
     * @param login the account's login, as the provider names it
     * @return empty for a subject without an account, and for one whose account was ended
     */
    Optional<StaffSignIn.Welcome> welcome(String issuer, String subject, String login);
}
