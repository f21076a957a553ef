package org.niangjia.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.niangjia.kernel.AccountId;

/** The passwords of staff: what a new one must be, and how its holder changes it. */
public interface Passwords {

    /**
     * The rules that are told beside the field.
     *
     * @param lengthMin shortest length, in characters
     * @param kindsMin how many of the four kinds of characters it must hold
     * @param remembered how many earlier ones cannot be chosen again
     */
    record Rules(int lengthMin, int kindsMin, int remembered) {}

    Rules rules();

    /** What changing gave. */
    sealed interface Change {}

    /** The new one counts from now on; all sessions of the account but the one named were ended. */
    record Changed() implements Change {}

    record CurrentIsWrong() implements Change {}

    record Faulty(Set<PasswordFault> faults) implements Change {}

    /** Too many wrong attempts at the current password. */
    record Locked(Instant until) implements Change {}

    /** Changes the password of somebody who shows that he knows the current one. */
    Change change(AccountId account, String current, String wanted);

    /**
     * Whether this is the account's password; a wrong one counts as a failed try at the sign-in.
     *
     * @return {@link CurrentIsWrong} or {@link Locked}; empty if it is right
     */
    Optional<Change> refuse(AccountId account, String current);

    /** Changes the password of somebody who showed the current one in this sign-in. */
    Change replace(AccountId account, String wanted);
}
