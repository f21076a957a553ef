package org.niangjia.batch;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies a run. */
public record RunId(UUID value) {

    /** A new identifier, ordered by time of creation. */
    public static RunId next() {
        return new RunId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
