package org.niangjia.files;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies a stored file. */
public record FileId(UUID value) {

    /** A new identifier, ordered by time of creation. */
    public static FileId next() {
        return new FileId(TimeOrderedUuid.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
