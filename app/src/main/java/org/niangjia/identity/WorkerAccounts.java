package org.niangjia.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;

/** What is kept of a worker to sign him in, and its end. Runs in the worker's own scope. */
public interface WorkerAccounts {

    /**
     * What is kept.
     *
     * @param created when the phone signed in for the first time
     * @param sessions when each session that still lives began
     */
    record Kept(PhoneNumber phone, Instant created, List<Instant> sessions) {}

    /** Empty for staff and outside the account's own scope. */
    Optional<Kept> keptOf(AccountId account);

    /**
     * Ends every session and removes account, roles and one-time codes; the phone may sign in anew, as somebody unknown.
     *
     * @return number of rows
     */
    long erase(AccountId account);
}
