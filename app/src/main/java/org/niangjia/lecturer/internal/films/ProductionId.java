package org.niangjia.lecturer.internal.films;

import java.util.UUID;
import org.niangjia.kernel.TimeOrderedUuid;

/** Identifies one version of a film, from its first draft on. */
public record ProductionId(UUID value) {

    public static ProductionId next() {
        return new ProductionId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException if the text is not a UUID */
    public static ProductionId of(String text) {
        return new ProductionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
