package org.niangjia.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/**
 * Signing in at the desk through the organisation's own sign-on, an OpenID provider that the operator's settings name.
 * The provider tells who somebody is; account, roles and scope stay ours. It never makes an account, and never opens a
 * worker's.
 */
public interface SingleSignOn {

    /** What people call it; empty if none is set up. */
    Optional<String> name();

    /**
     * Where to send the browser. What its answer must fit is kept in the session, so any instance can check it.
     *
     * @return empty if the provider does not answer
     */
    Optional<URI> depart(HttpServletRequest request, HttpServletResponse response);

    /** What a browser brought back from the provider. */
    sealed interface Arrival {}

    /** The provider named a person whose account works; what his password would leave to do is to be done here too. */
    record Arrived(StaffSignIn.Welcome welcome) implements Arrival {}

    record Refused(SingleSignOnRefusal reason) implements Arrival {}

    /** Takes what the browser brought back; the same answer counts once. */
    Arrival arrive(HttpServletRequest request, HttpServletResponse response);

    /** Whether the session was begun, or is being begun, through the provider. */
    boolean began(HttpServletRequest request);

    /**
     * Where the person signs out at the provider itself.
     *
     * @param back where the provider may send him afterwards
     * @return empty if it offers no such page, or does not answer
     */
    Optional<URI> signOut(URI back);
}
