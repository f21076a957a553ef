package org.niangjia.organisation;

import java.time.Instant;
import java.util.UUID;
import org.niangjia.kernel.UnionId;

/**
 * A union moved, or ended, and everything it keeps went along: one event, however many members it has.
 *
 * @param change identifies the change, as its history does
 * @param other the union that it now stands below, or to which its members went
 * @param began when the change began; what it wrote is not older
 * @param startedBy the scope of who made it; what reacts runs as a job of it
 */
public record UnionRestructured(UUID change, How how, UnionId union, UnionId other, Instant began, Scope startedBy) {

    /** What happened to the union. */
    public enum How {
        MOVED,
        MERGED,
        CLOSED
    }
}
