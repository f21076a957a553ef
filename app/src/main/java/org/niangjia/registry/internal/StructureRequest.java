package org.niangjia.registry.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange;

/**
 * A change of the tree as it waits for a second person.
 *
 * @param key of the request
 */
public record StructureRequest(
        UUID key, StructureDeed deed, UUID union, @Nullable UUID other, String reason) {

    UnionChange change() {
        return deed.on(new UnionId(union), other == null ? null : new UnionId(other));
    }
}
