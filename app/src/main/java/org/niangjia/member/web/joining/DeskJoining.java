package org.niangjia.member.web.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.Because;
import org.niangjia.member.internal.consent.Consent;
import org.niangjia.member.internal.joining.Application;
import org.niangjia.member.internal.joining.Joining;
import org.niangjia.member.internal.joining.ServiceTime;
import org.niangjia.organisation.UnionNode;

/**
 * A joining as the desk shows it.
 *
 * @param union full name of the union that was asked for, or of the pool
 * @param daysWaiting days since it was submitted
 * @param time by when it is to be answered
 * @param decides whether the reader may decide on it
 * @param problem message key of what went wrong with a decision; null if nothing did
 * @param typedReason what was typed as a reason and not accepted
 * @param revealed the whole numbers, right after they were asked for with a reason
 * @param placeText what was typed to find a union to place the worker in
 * @param places the unions found
 */
public record DeskJoining(
        Joining joining,
        String union,
        long daysWaiting,
        ServiceTime time,
        LocalDate today,
        Because because,
        List<Consent> consents,
        List<DeedLine> history,
        boolean decides,
        @Nullable String problem,
        String typedReason,
        @Nullable Application revealed,
        String placeText,
        List<UnionNode> places) {}
