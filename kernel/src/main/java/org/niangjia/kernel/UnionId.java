package org.niangjia.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a union organisation, from the province down to a grass-roots union. */
public record UnionId(UUID value) implements Serializable {

    /** A new identifier, ordered by time of creation so that index pages fill one after the other. */
    public static UnionId next() {
        return new UnionId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static UnionId of(String text) {
        return new UnionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
