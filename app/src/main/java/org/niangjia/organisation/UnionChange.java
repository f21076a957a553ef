package org.niangjia.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.UnionId;

/** What can be done in the life of a union. */
public sealed interface UnionChange {

    /** The union that changes; for a founding, the one below which it is founded. */
    UnionId union();

    /** The union at the other end of the change, if there is one. */
    default @Nullable UnionId other() {
        return null;
    }

    /** Whether from the county up it takes a second person: it changes who may see what. */
    default boolean isStructural() {
        return false;
    }

    /**
     * A new union; its identifier is the key of the request.
     *
     * @param parent the union above it in the place line
     * @param division six digits (GB/T 2260)
     */
    record Found(UnionId parent, UnionLevel level, UnionKind kind, String division, UnionFacts facts)
            implements UnionChange {

        /** @throws IllegalArgumentException if the division is not six digits */
        public Found {
            if (!division.matches("\\d{6}")) {
                throw new IllegalArgumentException("a division has six digits");
            }
        }

        @Override
        public UnionId union() {
            return parent;
        }
    }

    /** Another name or other facts. */
    record Amend(UnionId union, UnionFacts facts) implements UnionChange {}

    /** With all that lies below it under another union. */
    record Move(UnionId union, UnionId parent) implements UnionChange {

        @Override
        public UnionId other() {
            return parent;
        }

        @Override
        public boolean isStructural() {
            return true;
        }
    }

    /** Ends it; members, branches and open applications go to the other one. */
    record Merge(UnionId union, UnionId into) implements UnionChange {

        @Override
        public UnionId other() {
            return into;
        }

        @Override
        public boolean isStructural() {
            return true;
        }
    }

    /** Ends it; its members are kept at the union above (保留会籍). */
    record Close(UnionId union) implements UnionChange {

        @Override
        public boolean isStructural() {
            return true;
        }
    }

    /** Makes it a member of a federation of its trade, beside its place in the tree. */
    record JoinFederation(UnionId union, UnionId federation) implements UnionChange {

        @Override
        public UnionId other() {
            return federation;
        }
    }

    record LeaveFederation(UnionId union, UnionId federation) implements UnionChange {

        @Override
        public UnionId other() {
            return federation;
        }
    }

    /**
     * A new term of office; the one before ends, and so do all offices in it.
     *
     * @param years 3 or 5
     */
    record Elect(UnionId union, LocalDate begins, int years, List<Seat> seats) implements UnionChange {

        public Elect {
            seats = List.copyOf(seats);
        }
    }

    /** Somebody takes an office in the running term. */
    record TakeOffice(UnionId union, Seat seat, LocalDate since) implements UnionChange {}

    /** Somebody gives up an office before the term ends. */
    record LeaveOffice(UnionId union, UUID officer, LocalDate until) implements UnionChange {}

    /**
     * An office and who takes it.
     *
     * @param name 1 to {@value #NAME_LENGTH_MAX} characters
     */
    record Seat(OfficerPost post, String name) {

        public static final int NAME_LENGTH_MAX = 30;

        /** @throws IllegalArgumentException if the name is blank or too long */
        public Seat {
            if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
                throw new IllegalArgumentException("an officer has a name");
            }
        }
    }
}
