package org.niangjia.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.UnionId;

/**
 * All that is registered of a union.
 *
 * @param state whether it exists, and if not, how it ended
 * @param ended when it was merged or closed
 * @param heir the union that it was merged into, or that keeps its members
 */
public record UnionRecord(
        UnionNode node,
        @Nullable CreditCode creditCode,
        @Nullable CreditCode employerCode,
        @Nullable LocalDate founded,
        @Nullable String papers,
        State state,
        @Nullable Instant ended,
        @Nullable UnionId heir) {

    /** Whether a union exists. */
    public enum State {
        OPEN,
        /** Became part of another, its members with it. */
        MERGED,
        /** Gave up; its members are kept at the union above. */
        CLOSED
    }

    public UnionId id() {
        return node.id();
    }

    public UnionFacts facts() {
        return new UnionFacts(
                node.name(),
                node.shortName(),
                creditCode,
                node.employer(),
                employerCode,
                node.industryParent(),
                founded,
                papers);
    }
}
