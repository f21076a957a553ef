package org.niangjia.lecturer.internal.conversation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.niangjia.lecturer.internal.understanding.Clarifications.Reading;
import org.niangjia.shell.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Replies as plain text, for who reads a conversation outside of its page. */
@Component
public class PlainReplies {

    private final MessageSource words;

    PlainReplies(MessageSource words) {
        this.words = words;
    }

    /** The reply in one or more lines. */
    public String textOf(Reply reply, Locale locale) {
        return switch (reply) {
            case Reply.Answered answered ->
                answered.answer().statements().stream()
                                .map(GivenAnswer.Statement::text)
                                .collect(Collectors.joining("\n"))
                        + answered.answer().sources().stream()
                                .map(source -> say("xiaoxuan.source-named", locale, source.title(), source.heading()))
                                .distinct()
                                .collect(Collectors.joining(say("xiaoxuan.source-separator", locale), "\n——", ""));
            case Reply.Refused refused -> say("xiaoxuan.refusal", locale);
            case Reply.AskedBack back ->
                back.readings().stream()
                        .map(Reading::label)
                        .collect(Collectors.joining(" / ", say("xiaoxuan.which", locale) + "\n", ""));
            case Reply.Said said -> say(said.words(), locale);
            case Reply.Personal personal ->
                personal.answer().lines().stream()
                        .map(line -> Page.filledIn(say(line.words(), locale), line.facts()))
                        .collect(Collectors.joining("\n"));
            case Reply.SignInFirst first -> say("xiaoxuan.sign-in-first", locale);
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
