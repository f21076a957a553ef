package org.niangjia.lecturer.internal.conversation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * Who asks.
 *
 * @param worker whose conversation is kept; null for somebody else, of whom nothing is kept
 * @param before what a person whose conversation isn't kept asked before, as his page still knows it, the oldest first
 * @param first versions of documents that are looked at before all others, such as those of a film; none to look at all
 */
public record Asker(@Nullable AccountId worker, List<String> before, Set<UUID> first) {

    public Asker {
        before = List.copyOf(before);
        first = Set.copyOf(first);
    }

    /** Somebody who asks without a document in mind. */
    public Asker(@Nullable AccountId worker, List<String> before) {
        this(worker, before, Set.of());
    }
}
