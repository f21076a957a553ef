package org.niangjia.engine.population;

import java.time.LocalDate;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/**
 * A member of a grass-roots union.
 *
 * @param number from 0; seed, number and employers alone decide everything else
 * @param id ordered as the numbers are, so that index pages fill one after the other
 * @param joinedOn at the age of 18 or later and not after {@link Federation#AS_OF}
 */
public record SyntheticMember(
        int number,
        MemberId id,
        SyntheticPerson person,
        Employment employment,
        Trade trade,
        UnionId union,
        OrgPath unionPath,
        LocalDate joinedOn,
        State state) {

    /** State of the membership. */
    public enum State {
        ACTIVE,
        /** On the way from one union to another. */
        TRANSFERRING,
        /** Kept without dues while retired or out of work: 保留会籍. */
        KEPT,
        /** Left by own wish. */
        LEFT
    }
}
