package org.niangjia.member.internal.transfer;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies one transfer. */
public record TransferId(UUID value) {

    static TransferId next() {
        return new TransferId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
