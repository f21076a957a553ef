package org.niangjia.organisation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;

/**
 * One entry of a union's history.
 *
 * @param union the union that changed
 * @param other the union at the other end: the new parent, the heir, the federation
 * @param actor who did it, by name
 * @param second who agreed, where a second person was needed
 * @param facts what the words of the entry name, such as {@code from} and {@code to}
 */
public record UnionDeed(
        UUID key,
        UnionId union,
        @Nullable UnionId other,
        Kind kind,
        Instant happened,
        String actor,
        @Nullable String second,
        String reason,
        Map<String, String> facts) {

    public UnionDeed {
        facts = Map.copyOf(facts);
    }

    /** What was done. */
    public enum Kind {
        FOUNDED,
        RENAMED,
        AMENDED,
        MOVED,
        MERGED,
        CLOSED,
        JOINED_FEDERATION,
        LEFT_FEDERATION,
        ELECTED,
        OFFICE_TAKEN,
        OFFICE_LEFT
    }
}
