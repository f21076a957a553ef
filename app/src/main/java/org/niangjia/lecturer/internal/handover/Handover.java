package org.niangjia.lecturer.internal.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;
import org.niangjia.lecturer.internal.understanding.Care;

/**
 * A question that a worker handed over to the people of his union. Immutable: each verb gives it as it is afterwards.
 *
 * @param care what it is about, so that it is not left lying
 * @param context the exchanges that the worker agreed to send along, the oldest first
 * @param taker who works on it; null as long as nobody does
 * @param ended when it was answered or closed
 * @param answer what was answered, or why it was closed; null if it waits or the worker took it back
 */
public record Handover(
        UUID id,
        AccountId account,
        UnionId union,
        Care care,
        HandoverState state,
        Instant handedOver,
        String question,
        List<Said> context,
        @Nullable Taker taker,
        @Nullable Instant ended,
        @Nullable String answer) {

    public Handover {
        context = List.copyOf(context);
    }

    /** An exchange of the conversation, in plain text. */
    public record Said(String question, String reply) {}

    /** The staff member who works on it. */
    public record Taker(AccountId account, String name, Instant since) {}

    /** It was asked for what its state doesn't allow: somebody else was faster. */
    public static final class WrongState extends RuntimeException {
        WrongState(Handover handover, String deed) {
            super("a handed-over question that is " + handover.state + " cannot be " + deed + ": " + handover.id);
        }
    }

    /** Somebody takes it up; a colleague may take it over. */
    Handover take(Taker by) {
        require(state.isWaiting(), "taken");
        return with(HandoverState.TAKEN, by, null, null);
    }

    /** Only who took it up answers, so that the worker doesn't get two answers. */
    Handover answer(AccountId by, String text, Instant now) {
        require(state == HandoverState.TAKEN && taker != null && taker.account().equals(by), "answered");
        return with(HandoverState.ANSWERED, taker, now, text);
    }

    Handover close(AccountId by, String reason, Instant now) {
        require(state == HandoverState.TAKEN && taker != null && taker.account().equals(by), "closed");
        return with(HandoverState.CLOSED, taker, now, reason);
    }

    /** The worker takes it back. */
    Handover withdraw(Instant now) {
        require(state.isWaiting(), "taken back");
        return with(HandoverState.CLOSED, taker, now, null);
    }

    private void require(boolean allowed, String deed) {
        if (!allowed) {
            throw new WrongState(this, deed);
        }
    }

    private Handover with(HandoverState next, @Nullable Taker by, @Nullable Instant when, @Nullable String text) {
        return new Handover(id, account, union, care, next, handedOver, question, context, by, when, text);
    }
}
