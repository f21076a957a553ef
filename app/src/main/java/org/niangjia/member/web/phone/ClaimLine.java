package org.niangjia.member.web.phone;

import org.niangjia.member.internal.membership.Membership;
import org.niangjia.member.internal.phone.PhoneClaim;

/**
 * A request for a phone at the desk.
 *
 * @param member on whose record the phone stands
 * @param union full name of his union
 */
public record ClaimLine(PhoneClaim claim, Membership member, String union) {}
