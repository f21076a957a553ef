package org.niangjia.messages.internal;

import java.util.Locale;
import org.niangjia.identity.CodeDelivery;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.messages.ShortMessages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends one-time codes as text messages. */
@Component
class CodeByShortMessage implements CodeDelivery {

    private final ShortMessages gateway;
    private final MessageSource words;

    CodeByShortMessage(ShortMessages gateway, MessageSource words) {
        this.gateway = gateway;
        this.words = words;
    }

    @Override
    public void deliver(PhoneNumber phone, String code) {
        gateway.send(phone, words.getMessage("sign-in.short-message", new Object[] {code}, Locale.SIMPLIFIED_CHINESE));
    }
}
