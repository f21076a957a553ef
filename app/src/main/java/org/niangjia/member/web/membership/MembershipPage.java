package org.niangjia.member.web.membership;

import org.niangjia.member.internal.membership.Membership;

/**
 * A membership card.
 *
 * @param union full name of the member's union
 * @param upper full name of the union above it, or empty
 * @param province name of the province's union, which issues the card
 */
public record MembershipPage(Membership membership, String union, String upper, String province) {}
