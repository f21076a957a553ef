package org.niangjia.identity;

import java.time.Instant;
import java.util.List;
import org.niangjia.kernel.AccountId;

/** The sessions of an account, on whichever instance they began: they are in the database. */
public interface Sessions {

    /**
     * One place where somebody is signed in.
     *
     * @param handle names it on pages; the session cannot be entered with it
     * @param lastUsed up to a minute late, as the use is written that seldom
     * @param here whether it is the one that asks
     */
    record OpenSession(String handle, Device device, Instant since, Instant lastUsed, boolean here) {}

    /**
     * The open sessions, the asking one first, then the one used last.
     *
     * @param here identifier of the session that asks; empty if none of them does
     */
    List<OpenSession> of(AccountId account, String here);

    /** Ends one session of the account at once; false if it is not one of its sessions (any more). */
    boolean end(AccountId account, String handle);

    /** Ends every session of the account at once, within the caller's transaction if there is one; gives their number. */
    int endAll(AccountId account);

    /** As {@link #endAll}, but leaves the one session. */
    int endOthers(AccountId account, String here);
}
