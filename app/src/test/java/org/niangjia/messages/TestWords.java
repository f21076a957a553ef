package org.niangjia.messages;

import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractResourceBasedMessageSource;

/** The words of a kind of message that only tests send. */
public final class TestWords {

    /** Its text holds one fact, {@code reason}. */
    public static final String KIND = "test.returned";

    private TestWords() {}

    /** Adds the words to the platform under test; may be called again. */
    public static void addTo(MessageSource words) {
        ((AbstractResourceBasedMessageSource) words).addBasenames("test-words/messages");
    }
}
