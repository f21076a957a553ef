package org.niangjia.member.web.joining;

import java.util.List;
import org.niangjia.member.internal.joining.Joining;

/**
 * A submitted joining as its worker sees it.
 *
 * @param union full name of the union that decides, or of the pool
 */
public record JoiningPage(Joining joining, String union, List<DeedLine> history) {}
