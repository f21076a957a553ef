package org.niangjia.member.web.membership;

import org.niangjia.member.internal.membership.MembershipDeed;

/**
 * A line of a membership's history.
 *
 * @param from full name of the union before, or empty
 * @param to full name of the union after, or empty
 */
public record MemberDeedLine(MembershipDeed deed, String from, String to) {}
