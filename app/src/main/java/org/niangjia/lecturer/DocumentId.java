package org.niangjia.lecturer;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies a document through all its versions. */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
