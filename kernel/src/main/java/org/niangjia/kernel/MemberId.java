package org.niangjia.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a membership record; it stays the same wherever the member moves. */
public record MemberId(UUID value) implements Serializable {

    /** A new identifier, ordered by time of creation so that index pages fill one after the other. */
    public static MemberId next() {
        return new MemberId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
