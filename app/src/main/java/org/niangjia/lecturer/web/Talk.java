package org.niangjia.lecturer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.documents.IndexWork;

/**
 * The conversation as its page shows it.
 *
 * @param typed what stands in the field
 * @param problem message key of why the typed question was not asked
 * @param before what the page remembers of a conversation that isn't kept, the oldest first
 * @param conversationDays how long the conversation is kept; 0 if it isn't
 * @param aloud signs what can be spoken
 * @param film about which is asked; null if about none
 * @param leavesTheMachine whether questions, without personal data, go to a model outside
 */
public record Talk(
        List<Exchange> exchanges,
        String typed,
        @Nullable String problem,
        List<String> before,
        int conversationDays,
        int lengthMax,
        Aloud aloud,
        @Nullable FilmAsked film,
        boolean leavesTheMachine,
        IndexWork work) {

    /** Signs what can be spoken of one exchange. */
    public Aloud aloud(Exchange exchange) {
        return aloud.in(exchange);
    }
}
