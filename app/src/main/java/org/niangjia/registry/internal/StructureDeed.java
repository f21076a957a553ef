package org.niangjia.registry.internal;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange;

/** A change of the tree itself, which is foreseen before it is made and from the county up takes two persons. */
public enum StructureDeed {
    MOVE,
    MERGE,
    CLOSE;

    /** Whether it names a second union. */
    public boolean hasOther() {
        return this != CLOSE;
    }

    /**
     * The change of the register.
     *
     * @throws IllegalArgumentException if the other union is missing where one is needed
     */
    public UnionChange on(UnionId union, @Nullable UnionId other) {
        if (this == CLOSE) {
            return new UnionChange.Close(union);
        }
        if (other == null) {
            throw new IllegalArgumentException("a move and a merger have two unions");
        }
        return this == MOVE ? new UnionChange.Move(union, other) : new UnionChange.Merge(union, other);
    }
}
