package org.niangjia.lecturer.internal.understanding;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Understands a question that goes on from the one before: 那工伤呢 or 需要什么材料 get what they leave out from it. A question
 * that stands on its own is never touched.
 */
@Component
public class FollowUps {

    /** A longer rest says enough to stand on its own. */
    private static final int CONDITION_LENGTH_MAX = 12;

    private static final int SUBJECT_LENGTH_MAX = 20;
    private static final String WHAT_TO_DO = "怎么办";

    private final Dialogue dialogue;

    FollowUps(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /**
     * The question as it stands on its own.
     *
     * @param before the questions before it as they were understood, the oldest first
     */
    public String understand(String question, List<String> before) {
        if (before.isEmpty()) {
            return question;
        }
        Parsed now = dialogue.parse(question);
        Parsed then = dialogue.parse(before.getLast());
        String subject = then.subject();
        if (subject.isEmpty() || subject.length() > SUBJECT_LENGTH_MAX) {
            return question;
        }
        if (!now.topics().isEmpty()) {
            return turnsToAnotherTopic(now) ? together(now, then, now.subject(), aspectOf(then)) : question;
        }
        if (now.rest().isEmpty()) {
            return leavesOutItsTopic(now) ? together(now, then, subject, saysOf(now, then)) : question;
        }
        if (now.leadsOn() && now.aspects().isEmpty() && now.rest().length() <= CONDITION_LENGTH_MAX) {
            return subject + "，" + now.text() + WHAT_TO_DO;
        }
        return now.points() && now.rest().length() <= CONDITION_LENGTH_MAX ? subject + "，" + now.text() : question;
    }

    private static boolean turnsToAnotherTopic(Parsed now) {
        return now.leadsOn() && now.aspects().isEmpty() && now.rest().isEmpty();
    }

    private static boolean leavesOutItsTopic(Parsed now) {
        return !now.aspects().isEmpty() || !now.cases().isEmpty();
    }

    /** Whoever names no other case goes on with the one before. */
    private static String together(Parsed now, Parsed then, String subject, String asked) {
        List<String> cases = now.cases().isEmpty() ? then.cases() : now.cases();
        return Stream.concat(cases.stream(), Stream.of(subject)).collect(Collectors.joining()) + asked;
    }

    private static String saysOf(Parsed now, Parsed then) {
        if (now.aspects().isEmpty()) {
            return aspectOf(then);
        }
        return now.cases().isEmpty() && !now.points() ? now.text() : String.join("，", now.aspects());
    }

    private static String aspectOf(Parsed question) {
        return question.aspects().isEmpty() ? WHAT_TO_DO : question.aspects().getFirst();
    }
}
