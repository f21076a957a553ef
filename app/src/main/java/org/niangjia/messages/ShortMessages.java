package org.niangjia.messages;

import org.niangjia.kernel.PhoneNumber;

/** The port to a gateway for text messages. */
public interface ShortMessages {

    /**
     * Hands a text over to the gateway.
     *
     * @param text at most 500 characters
     * @throws RuntimeException if the gateway did not take it
     */
    void send(PhoneNumber to, String text);
}
