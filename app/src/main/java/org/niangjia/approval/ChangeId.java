package org.niangjia.approval;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies a proposed change. */
public record ChangeId(UUID value) {

    /** A new identifier, ordered by time of creation. */
    public static ChangeId next() {
        return new ChangeId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
