package org.niangjia.member.internal.membership;

import org.niangjia.member.Employment;
import org.niangjia.member.Trade;

/** What a worker does, and on which terms. */
public record Work(Employment employment, Trade trade) {}
