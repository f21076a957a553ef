package org.niangjia.member.internal.joining;

import java.io.Serializable;
import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies a worker's request to join, however often it is returned and submitted again. */
public record JoiningId(UUID value) implements Serializable {

    /** A new identifier, ordered by time of creation. */
    public static JoiningId next() {
        return new JoiningId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
