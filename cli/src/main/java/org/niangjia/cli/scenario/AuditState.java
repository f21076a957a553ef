package org.niangjia.cli.scenario;

/**
 * The record of deeds, recomputed.
 *
 * @param rows how many entries the chain links; where it is broken, the position of the first broken one
 */
public record AuditState(long rows, boolean valid) {}
