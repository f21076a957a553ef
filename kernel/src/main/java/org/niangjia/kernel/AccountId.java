package org.niangjia.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an account: a person who can sign in, worker or staff. */
public record AccountId(UUID value) implements Serializable {

    /** A new identifier, ordered by time of creation so that index pages fill one after the other. */
    public static AccountId next() {
        return new AccountId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
