package org.niangjia.member.internal.membership;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.member.Trade;

/**
 * What the desk's list of members is asked for.
 *
 * @param within the union whose members, with all below it, are listed; never above the reader's own
 * @param after where the page before this one ended; null for the first page
 */
public record MemberQuery(
        OrgPath within,
        Show show,
        @Nullable Trade trade,
        Wanted wanted,
        @Nullable Place after) {

    /** Number of rows on a page. */
    public static final int PAGE_SIZE = 20;

    /** Which memberships. */
    public enum Show {
        /** Active, on the way and kept. */
        CURRENT,
        ACTIVE,
        TRANSFERRING,
        KEPT,
        LEFT,
        REMOVED,
        DECEASED
    }

    /** Who is looked for. */
    public sealed interface Wanted {}

    public record Everybody() implements Wanted {}

    /** Names that begin with the text. */
    public record Named(String beginning) implements Wanted {}

    public record WithNationalNumber(CitizenId number) implements Wanted {}

    public record WithPhone(PhoneNumber phone) implements Wanted {}

    /** @param digits the last four of a phone */
    public record WithLastFour(String digits) implements Wanted {}

    public record WithMemberNumber(MemberNumber number) implements Wanted {}

    /** Reads what was typed into the one field: a number by its form, all else as the beginning of a name. */
    public static Wanted read(String typed, Clock clock) {
        String text = typed.strip();
        String digits = text.replaceAll("[\\s\\-]", "");
        if (text.isEmpty()) {
            return new Everybody();
        }
        if (digits.matches("\\d{4}")) {
            return new WithLastFour(digits);
        }
        if (digits.matches("\\d{14}")) {
            return new WithMemberNumber(new MemberNumber(digits));
        }
        if (digits.matches("\\d{15}|\\d{17}[\\dXx]")) {
            Optional<CitizenId> number = switch (CitizenId.read(digits, clock)) {
                case CitizenId.Valid valid -> Optional.of(valid.number());
                case CitizenId.Repaired repaired -> Optional.of(repaired.number());
                case CitizenId.Wrong wrong -> Optional.empty();
            };
            return number.<Wanted>map(WithNationalNumber::new).orElseGet(() -> new Named(text));
        }
        return PhoneNumber.parse(digits).<Wanted>map(WithPhone::new).orElseGet(() -> new Named(text));
    }

    /** The last row of a page. */
    public record Place(OrgPath path, String name, UUID id) {

        static Place of(Membership membership) {
            return new Place(
                    membership.path(), membership.name(), membership.id().value());
        }

        /** As it stands in an address. */
        public String asText() {
            String name64 =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
            return id + "~" + path + "~" + name64;
        }

        /** What {@link #asText} gave; empty for anything else. */
        public static Optional<Place> parse(String text) {
            String[] parts = text.split("~", 3);
            try {
                return parts.length < 3
                        ? Optional.empty()
                        : Optional.of(new Place(
                                new OrgPath(parts[1]),
                                new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8),
                                UUID.fromString(parts[0])));
            } catch (IllegalArgumentException notAPlace) {
                return Optional.empty();
            }
        }
    }
}
