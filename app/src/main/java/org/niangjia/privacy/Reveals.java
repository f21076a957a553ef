package org.niangjia.privacy;

import java.util.UUID;
import org.niangjia.identity.SignedIn;

/**
 * Looking at what is masked: always with a reason, always recorded, and not at more persons a day than a staff member needs
 * for his work. Any module with masked data asks here before it shows the whole of it.
 */
public interface Reveals {

    /** How many persons' data a staff member may look at in a day on his own; more needs a second person. */
    int PERSONS_PER_DAY = 50;

    /** The longest reason, in characters. */
    int REASON_LENGTH_MAX = 300;

    /** What the look is for, chosen from a list. */
    enum RevealPurpose {
        /** To check who somebody is, against his card or another register. */
        IDENTITY,
        /** To get in touch with him. */
        CONTACT,
        /** To work on what he asked for. */
        CASE,
        /** To look into a complaint or an objection. */
        COMPLAINT,
        /** To check the work of others. */
        INSPECTION
    }

    /**
     * Why somebody wants to look.
     *
     * @param reason in his own words; the person concerned can read it
     */
    record Asked(RevealPurpose purpose, String reason) {

        /** @throws IllegalArgumentException if the reason is blank or too long */
        public Asked {
            if (!isReason(reason)) {
                throw new IllegalArgumentException("a reason has 1 to " + REASON_LENGTH_MAX + " characters");
            }
            reason = reason.strip();
        }
    }

    /**
     * What he wants to look at.
     *
     * @param action what the audit records, such as {@code member.number-revealed}
     * @param subject what is shown, as the audit writes it: {@code kind:identifier}
     * @param person equal for everything of one person, such as his national number, so that a person counts once; kept
     *     only as a keyed fingerprint of the day
     */
    record Masked(String action, String subject, String person) {}

    /** What asking gave. */
    sealed interface Outcome {}

    /** The look is recorded: show it. */
    record Revealed(UUID reveal) implements Outcome {}

    /**
     * Nothing may be shown: the day's persons are used up, and a second person has to grant more.
     *
     * @param allowed how many persons the day allows by now
     */
    record NeedsSecondPerson(int allowed) implements Outcome {}

    /**
     * Records a look in the caller's transaction and the scope of who looks; of several at the limit at once no more get
     * through than the day allows. Somebody already looked at today doesn't count again.
     *
     * @throws IllegalStateException if no transaction is active, or the reader is no staff
     */
    Outcome reveal(Masked what, Asked why, SignedIn reader);

    /** Whether the text can stand as a reason. */
    static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= REASON_LENGTH_MAX;
    }
}
