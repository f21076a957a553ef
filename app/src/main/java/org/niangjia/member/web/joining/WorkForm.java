package org.niangjia.member.web.joining;

import org.jspecify.annotations.Nullable;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Work;

/**
 * The page on which a worker says what he does.
 *
 * @param work as it was chosen before
 * @param unanswered whether the worker went on without choosing
 */
public record WorkForm(@Nullable Work work, boolean unanswered) {

    public boolean is(Employment employment) {
        return work != null && work.employment() == employment;
    }

    public boolean is(Trade trade) {
        return work != null && work.trade() == trade;
    }
}
