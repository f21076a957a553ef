package org.niangjia.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.PhoneNumber;

/** What is kept of a worker to sign him in, the phone he does it with, and its end. Runs in the worker's own scope. */
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

    /** The account that signs in with the phone, in whatever scope. */
    Optional<AccountId> holderOf(PhoneNumber phone);

    /**
     * From now on the account signs in with this phone. An account that had it gives it up: its sessions end, and nobody signs
     * in with it any more. What hangs on that account is the caller's to look at before.
     *
     * @return the account that gave it up, if one had it
     * @throws org.springframework.dao.DuplicateKeyException if somebody else took it in this moment
     */
    Optional<AccountId> takePhone(AccountId account, PhoneNumber phone);

    /**
     * Ends every session and removes account, roles and one-time codes; the phone may sign in anew, as somebody unknown.
     *
     * @return number of rows
     */
    long erase(AccountId account);
}
