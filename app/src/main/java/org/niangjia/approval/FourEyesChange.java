package org.niangjia.approval;

import java.util.List;
import java.util.Set;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;

/**
 * A kind of change that takes effect only when a second person agrees. A module declares one bean per kind.
 *
 * @param <C> what would change: a record of identifiers and values, kept as sealed JSON until it is decided
 */
public interface FourEyesChange<C extends Record> {

    /** Names the kind, such as {@code staff.role-change}; {@code <kind>.title} is the message key of its heading. */
    String kind();

    Class<C> content();

    /** Who may propose it, to be told apart from who may decide: the page offers nothing to others. */
    Set<Role> proposers();

    /** Who may decide, besides lying above the union at which it was proposed; never the proposer himself. */
    Set<Role> deciders();

    /** What the page shows of the content, personal values masked. Runs in the reader's scope. */
    List<ChangeLine> lines(C content);

    /**
     * Brings the change about, in the transaction of the decision and the scope of who decides.
     *
     * @param proposer who proposed it
     * @return if it cannot be applied (any more), why; whatever it had changed by then is rolled back
     */
    Outcome apply(ChangeId id, C content, Proposer proposer, SignedIn decider);

    /** What applying gave. */
    sealed interface Outcome {}

    record Applied() implements Outcome {}

    /** @param words message key of why not, as the decider reads it */
    record CannotApply(String words) implements Outcome {}
}
