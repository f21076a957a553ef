package org.niangjia.lecturer.internal.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.niangjia.audit.AuditEntry;
import org.niangjia.audit.AuditLog;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.SignedIn;
import org.niangjia.lecturer.internal.conversation.Masking;
import org.niangjia.messages.Inbox;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The union's people take up what workers handed over, and answer it. Runs in the scope of the staff member. */
@Service
public class HandoverDesk {

    /** Who answers. */
    public static final Set<Role> ANSWERERS = Set.of(Role.SOCIAL_WORKER, Role.UNION_OFFICER, Role.MEMBERSHIP_CADRE);

    /** The longest answer, in characters. */
    public static final int ANSWER_LENGTH_MAX = 1_000;

    private static final int SHOWN_MAX = 100;
    private static final int ENDED_SHOWN_MAX = 20;
    private static final int PREVIEW_LENGTH_MAX = 60;
    private static final Duration LATE_AFTER = Duration.ofDays(1);

    private final Handovers handovers;
    private final Masking masking;
    private final Unions unions;
    private final Accounts accounts;
    private final Inbox inbox;
    private final AuditLog audit;
    private final Clock clock;

    HandoverDesk(
            Handovers handovers,
            Masking masking,
            Unions unions,
            Accounts accounts,
            Inbox inbox,
            AuditLog audit,
            Clock clock) {
        this.handovers = handovers;
        this.masking = masking;
        this.unions = unions;
        this.accounts = accounts;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of the list. It is no opening: the question is masked and cut short.
     *
     * @param preview the masked beginning of the question
     * @param union name of the union
     */
    public record Line(Handover handover, String preview, String union) {}

    /** The lists of the desk. */
    public record Lists(List<Line> waiting, List<Line> ended) {}

    @Transactional(readOnly = true)
    public Lists lists() {
        return new Lists(lines(handovers.waiting(SHOWN_MAX)), lines(handovers.ended(ENDED_SHOWN_MAX)));
    }

    private List<Line> lines(List<Handover> found) {
        return found.stream()
                .map(handover -> new Line(handover, preview(handover.question()), nameOf(handover)))
                .toList();
    }

    private String preview(String question) {
        String masked = masking.mask(question).replace('\n', ' ');
        return masked.codePointCount(0, masked.length()) <= PREVIEW_LENGTH_MAX
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, PREVIEW_LENGTH_MAX)) + "…";
    }

    private String nameOf(Handover handover) {
        return unions.find(handover.union()).map(UnionNode::shortName).orElse("");
    }

    /** How many nobody has taken up, and how many of these for more than a day. */
    public record Count(long open, long late) {}

    @Transactional(readOnly = true)
    public Count count() {
        return new Count(
                handovers.countOpen(), handovers.countOpenBefore(clock.instant().minus(LATE_AFTER)));
    }

    /** Opens the whole question with what was sent along; the worker sees that it was opened, and by whom. */
    @Transactional
    public Line open(UUID id, SignedIn reader) {
        Handover handover = handovers.find(id).orElseThrow(NotFound::new);
        audit.record(AuditEntry.of(reader.account(), "lecturer.handover-opened", "handover:" + id));
        return new Line(handover, preview(handover.question()), nameOf(handover));
    }

    /**
     * Takes it up, or over from a colleague.
     *
     * @throws Handover.WrongState if it waits no more
     */
    @Transactional
    public void take(UUID id, SignedIn taker) {
        Handover handover = handovers.lock(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        String name = accounts.displayNameOf(taker.account()).orElseThrow();
        handovers.update(handover.take(new Handover.Taker(taker.account(), name, now)));
        audit.record(AuditEntry.of(taker.account(), "lecturer.handover-taken", "handover:" + id));
    }

    /** Whether the text can stand as an answer, or as the reason of closing. */
    public static boolean isAnswer(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= ANSWER_LENGTH_MAX;
    }

    /**
     * Answers; the worker gets it as a message.
     *
     * @param text see {@link #isAnswer}
     * @throws Handover.WrongState unless the staff member has taken it up
     */
    @Transactional
    public void answer(UUID id, SignedIn answerer, String text) {
        Handover handover = handovers.lock(id).orElseThrow(NotFound::new);
        Handover answered = handover.answer(answerer.account(), text.strip(), clock.instant());
        end(answered, answerer, "lecturer.handover-answered", "handover.answered");
    }

    /**
     * Closes without an answer, such as what is none of the union's; the worker gets the reason as a message.
     *
     * @param reason see {@link #isAnswer}
     * @throws Handover.WrongState unless the staff member has taken it up
     */
    @Transactional
    public void close(UUID id, SignedIn closer, String reason) {
        Handover handover = handovers.lock(id).orElseThrow(NotFound::new);
        Handover closed = handover.close(closer.account(), reason.strip(), clock.instant());
        end(closed, closer, "lecturer.handover-closed", "handover.closed");
    }

    private void end(Handover handover, SignedIn by, String action, String message) {
        handovers.update(handover);
        audit.record(AuditEntry.of(by.account(), action, "handover:" + handover.id()));
        String text = handover.answer() == null ? "" : handover.answer();
        inbox.deliver(
                handover.account(),
                "handover:" + handover.id(),
                message,
                new TreeMap<>(Map.of("text", text)),
                "/me/handovers");
    }
}
