package org.niangjia.member.internal.consent;

import java.time.Instant;

/**
 * A worker's consent that is in force.
 *
 * @param version of the words that he read
 */
public record Consent(ConsentPurpose purpose, int version, Instant given) {}
