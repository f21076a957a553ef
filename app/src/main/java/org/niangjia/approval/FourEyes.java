package org.niangjia.approval;

import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;

/** Where modules put what needs a second person. */
public interface FourEyes {

    /** The longest reason, in characters. */
    int REASON_LENGTH_MAX = 300;

    /**
     * Puts a change before a second person; it stands on {@code /desk/approvals} until it is decided or withdrawn.
     *
     * <p>The same person proposing the same once more, while it still waits, gets the first one's identifier.
     *
     * @param at the union concerned: whoever decides has it in his scope, as the proposer has
     * @param reason why, as the second person will read it; 1 to {@value #REASON_LENGTH_MAX} characters
     * @throws IllegalArgumentException if the reason is blank or too long
     * @throws org.springframework.security.access.AccessDeniedException if the proposer's role or scope does not cover it
     */
    <C extends Record> ChangeId propose(
            FourEyesChange<C> kind, C content, OrgPath at, String reason, SignedIn proposer);

    /** Whether the text can stand as a reason. */
    static boolean isReason(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= REASON_LENGTH_MAX;
    }
}
