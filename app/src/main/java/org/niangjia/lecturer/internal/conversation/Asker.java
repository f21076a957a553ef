package org.niangjia.lecturer.internal.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * Who asks.
 *
 * @param worker whose conversation is kept; null for somebody else, of whom nothing is kept
 * @param before what a person whose conversation isn't kept asked before, as his page still knows it, the oldest first
 */
public record Asker(@Nullable AccountId worker, List<String> before) {

    public Asker {
        before = List.copyOf(before);
    }
}
