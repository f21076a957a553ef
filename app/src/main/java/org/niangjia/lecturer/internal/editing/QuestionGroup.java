package org.niangjia.lecturer.internal.editing;

import java.util.List;
import java.util.UUID;
import org.niangjia.lecturer.internal.conversation.OpenQuestions.Open;

/**
 * Open questions that one document would answer.
 *
 * @param questions the one asked most often first, at least one; it stands for all
 * @param waiting how many askers want to be told the answer
 */
public record QuestionGroup(List<Open> questions, long waiting) {

    public QuestionGroup {
        questions = List.copyOf(questions);
    }

    public Open leader() {
        return questions.getFirst();
    }

    public List<UUID> ids() {
        return questions.stream().map(Open::id).toList();
    }

    /** How often they were asked and not answered, together. */
    public int times() {
        return questions.stream().mapToInt(Open::times).sum();
    }

    /** How often their answers did not help, together. */
    public int downvotes() {
        return questions.stream().mapToInt(Open::downvotes).sum();
    }
}
