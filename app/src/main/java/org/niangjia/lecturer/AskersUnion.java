package org.niangjia.lecturer;

import java.util.Optional;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;

/** The port by which the lecturer learns whose people answer a worker when he wants a person. */
@FunctionalInterface
public interface AskersUnion {

    /** The union of which he is a member; empty if he is none. Runs in his own scope. */
    Optional<UnionId> unionOf(AccountId asker);
}
