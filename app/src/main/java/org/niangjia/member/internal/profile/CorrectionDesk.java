package org.niangjia.member.internal.profile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.messages.Inbox;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The union's people answer what members want corrected. Runs in the scope of the staff member. */
@Service
public class CorrectionDesk {

    /** Who answers. */
    public static final Set<Role> DECIDERS = Set.of(Role.MEMBERSHIP_CADRE, Role.UNION_OFFICER);

    /** The longest answer, in characters. */
    public static final int ANSWER_LENGTH_MAX = 300;

    private static final int SHOWN_MAX = 100;

    private final Corrections corrections;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    CorrectionDesk(
            Corrections corrections,
            Memberships memberships,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.corrections = corrections;
        this.memberships = memberships;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** A wish and the record that it is about. */
    public record Waiting(Correction correction, Membership membership) {}

    /** What waits, the oldest first; at most {@value #SHOWN_MAX}. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return corrections.waiting(SHOWN_MAX).stream()
                .flatMap(correction ->
                        memberships
                                .find(correction.membership())
                                .map(membership -> new Waiting(correction, membership))
                                .stream())
                .toList();
    }

    /** Whether the text can stand as an answer. */
    public static boolean isAnswer(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= ANSWER_LENGTH_MAX;
    }

    /**
     * Corrects the record: a name is written into it here, anything else was done where it belongs. Of two who answer at
     * once one does.
     *
     * @return false if it no longer waits
     */
    @Transactional
    public boolean correct(UUID id, SignedIn decider) {
        return decide(id, decider, CorrectionState.DONE, null);
    }

    /**
     * Says why the record stays as it is.
     *
     * @param reason as the member will read it; see {@link #isAnswer}
     * @return false if it no longer waits
     */
    @Transactional
    public boolean decline(UUID id, SignedIn decider, String reason) {
        return decide(id, decider, CorrectionState.DECLINED, reason.strip());
    }

    private boolean decide(UUID id, SignedIn decider, CorrectionState how, @Nullable String answer) {
        Correction correction = corrections.lock(id).orElseThrow(NotFound::new);
        if (correction.state() != CorrectionState.ASKED) {
            return false;
        }
        if (how == CorrectionState.DONE
                && correction.subject() == CorrectionSubject.NAME
                && !corrections.correctName(correction)) {
            return false;
        }
        String name = accounts.displayNameOf(decider.account()).orElseThrow();
        corrections.decide(correction, how, decider.account(), name, answer, clock.instant());
        boolean done = how == CorrectionState.DONE;
        audit.record(AuditEntry.of(
                decider.account(),
                done ? "member.correction-made" : "member.correction-declined",
                "member:" + correction.membership()));
        inbox.deliver(
                correction.account(),
                "correction:" + id,
                done ? "profile.corrected" : "profile.declined",
                new TreeMap<>(Map.of("reason", answer == null ? "" : answer)),
                "/me/profile");
        return true;
    }
}
