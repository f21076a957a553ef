package org.niangjia.member.internal.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.member.Trade;

/**
 * What the desk's list is asked for.
 *
 * @param text part of a name, or the last four digits of a phone; empty for all
 * @param after where the page before this one ended; null for the first page
 */
public record JoiningQuery(
        Show show,
        @Nullable Trade trade,
        String text,
        @Nullable Place after) {

    /** Number of rows on a page. */
    public static final int PAGE_SIZE = 20;

    /** Which joinings. */
    public enum Show {
        /** Those that wait for a decision, longest waiting first. */
        PENDING,
        /** Those among them that wait longer than the usual term. */
        LATE,
        IN_POOL,
        RETURNED,
        APPROVED,
        WITHDRAWN
    }

    /** The last row of a page. */
    public record Place(Instant submitted, UUID id) {

        static Place of(Joining joining) {
            return new Place(joining.submitted(), joining.id().value());
        }

        /** As it stands in an address. */
        public String asText() {
            return submitted.getEpochSecond() + "." + submitted.getNano() + "." + id;
        }

        /** What {@link #asText} gave; empty for anything else. */
        public static Optional<Place> parse(String text) {
            String[] parts = text.split("\\.", 3);
            try {
                return parts.length < 3
                        ? Optional.empty()
                        : Optional.of(new Place(
                                Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])),
                                UUID.fromString(parts[2])));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException notAPlace) {
                return Optional.empty();
            }
        }
    }

    boolean isLastFour() {
        return text.matches("\\d{4}");
    }
}
