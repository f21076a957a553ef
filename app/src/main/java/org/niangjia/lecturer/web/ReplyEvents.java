package org.niangjia.lecturer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.conversation.GivenAnswer;
import org.niangjia.lecturer.internal.conversation.Reply;
import org.niangjia.lecturer.internal.understanding.Care;
import org.niangjia.lecturer.web.AnswerStream.Event;

/** A reply as the events of a stream: people before texts, sentences before sources. */
final class ReplyEvents {

    private ReplyEvents() {}

    static Stream<Event> of(Exchange exchange, List<String> before, Aloud anybody) {
        Aloud aloud = anybody.in(exchange);
        List<Event> events = new ArrayList<>();
        if (exchange.care() != Care.NONE) {
            events.add(new Event("care", "lecturer/care", Map.of("exchange", exchange, "aloud", aloud)));
        }
        if (exchange.isRewritten()) {
            events.add(new Event("understood", "lecturer/understood", Map.of("exchange", exchange)));
        }
        events.addAll(
                switch (exchange.reply()) {
                    case Reply.Answered answered -> sentences(exchange, answered, aloud);
                    case Reply.Refused refused ->
                        List.of(new Event(
                                "refusal",
                                "lecturer/refusal",
                                Map.of("exchange", exchange, "refused", refused, "aloud", aloud)));
                    case Reply.AskedBack back ->
                        List.of(new Event("choices", "lecturer/choices", Map.of("back", back, "aloud", aloud)));
                    case Reply.Said said ->
                        List.of(new Event("said", "lecturer/said", Map.of("said", said, "aloud", aloud)));
                    case Reply.Personal personal ->
                        List.of(new Event(
                                "personal", "lecturer/personal", Map.of("answer", personal.answer(), "aloud", aloud)));
                    case Reply.SignInFirst first ->
                        List.of(new Event(
                                "sign-in", "lecturer/sign-in-first", Map.of("exchange", exchange, "aloud", aloud)));
                });
        events.add(new Event("done", "lecturer/context", Map.of("before", before)));
        return events.stream();
    }

    private static List<Event> sentences(Exchange exchange, Reply.Answered answered, Aloud aloud) {
        List<Event> events = new ArrayList<>();
        GivenAnswer answer = answered.answer();
        events.add(new Event("opening", "lecturer/opening", Map.of("answered", answered, "aloud", aloud)));
        for (GivenAnswer.Statement statement : answer.statements()) {
            events.add(new Event(
                    "sentence",
                    "lecturer/statement",
                    Map.of("answer", answer, "statement", statement, "aloud", aloud)));
        }
        events.add(new Event("sources", "lecturer/sources", Map.of("exchange", exchange, "answered", answered)));
        return events;
    }
}
