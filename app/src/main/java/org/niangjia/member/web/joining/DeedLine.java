package org.niangjia.member.web.joining;

import org.niangjia.member.internal.joining.JoiningDeed;

/**
 * A line of a joining's history.
 *
 * @param union full name of the union that it concerns, or empty
 */
public record DeedLine(JoiningDeed deed, String union) {}
