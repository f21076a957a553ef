package org.niangjia.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.shell.PersonalData;

/**
 * A person's wish to be forgotten (PIPL, article 47): asked for, open to be taken back for a stated time, then carried out
 * in every module through {@link PersonalData}.
 */
public interface Removals {

    /** How far a removal is. */
    enum RemovalState {
        /** It can be taken back until it is due. */
        REQUESTED,
        /** Taken back by the person. */
        WITHDRAWN,
        /** Not carried out: something stands against it by now, such as a membership that began meanwhile. */
        STOPPED,
        /** Everything is erased that need not be kept. */
        DONE
    }

    /**
     * A removal.
     *
     * @param due when it will be carried out
     * @param ended when it was withdrawn, stopped or done
     */
    record Removal(
            UUID id,
            AccountId account,
            RemovalState state,
            Instant requested,
            Instant due,
            @Nullable Instant ended) {}

    /** What asking gave. */
    sealed interface Outcome {}

    /** It is on its way; asking twice gives the same. */
    record Requested(Removal removal) implements Outcome {}

    /**
     * Nothing was asked for: something has to end first.
     *
     * @param hindrances what it is, and where
     */
    record Hindered(List<PersonalData.Hindrance> hindrances) implements Outcome {}

    /** The person's last removal; in his own scope. */
    Optional<Removal> newestOf(AccountId person);

    /** What stands against a removal now; in the person's own scope. */
    List<PersonalData.Hindrance> hindrancesOf(AccountId person);

    /** Asks for removal; in the person's own scope. */
    Outcome request(AccountId person);

    /** Takes a removal back that is not carried out yet; without one nothing happens. In the person's own scope. */
    void takeBack(AccountId person);

    /**
     * Carries out what is due at the time, each removal in a transaction and in the scope of its person. The hourly job
     * calls it without a scope; so may a rehearsal, with a later time.
     *
     * @return how many persons were erased
     */
    int carryOutDue(Instant at);
}
