package org.niangjia.engine.linkage.internal.block;

import java.util.List;
import org.niangjia.engine.linkage.LinkageResult.Agreement;

/**
 * What a blocking rule found.
 *
 * @param agreements what it asks for, all of them
 * @param pairs that no rule before it found
 * @param narrowed how many groups were so large that a further agreement was asked for
 * @param leftOut pairs of these groups that were not compared, as they agree on nothing else
 */
public record RuleCount(String rule, List<Agreement> agreements, long pairs, long narrowed, double leftOut) {}
