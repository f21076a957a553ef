package org.niangjia.identity;

import org.niangjia.kernel.PhoneNumber;

/** The port by which a one-time code reaches a phone. */
public interface CodeDelivery {

    /**
     * Sends the code.
     *
     * @throws RuntimeException if it could not be handed over; the worker is then told to try again
     */
    void deliver(PhoneNumber phone, String code);
}
