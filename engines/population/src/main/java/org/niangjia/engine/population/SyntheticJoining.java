package org.niangjia.engine.population;

import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A person who asked to join and waits; nobody among the members.
 *
 * @param union the union asked for, or the turnover pool of the county
 * @param inPool whether the person didn't know a union and waits to be placed
 * @param employer name of the firm, if its union was asked for
 * @param daysWaiting days since the request, counted back from the day on which the federation is shown
 */
public record SyntheticJoining(
        SyntheticPerson person,
        Employment employment,
        Trade trade,
        UnionId union,
        OrgPath unionPath,
        boolean inPool,
        @Nullable String employer,
        int daysWaiting) {}
