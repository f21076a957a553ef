package org.niangjia.member;

import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.PhoneNumber;

/** The port to an office or operator that knows whether a name and a national number belong together. */
@FunctionalInterface
public interface RealNameVerification {

    /** What the office says. It is a reason for the cadre, never a decision. */
    enum Result {
        /** Nobody was asked, or nobody answered. */
        NOT_CHECKED,
        MATCHES,
        DIFFERS
    }

    /** Asks the office; called outside of transactions. Gives {@link Result#NOT_CHECKED} if it does not answer. */
    Result verify(String name, CitizenId number, PhoneNumber phone);
}
