package org.niangjia.lecturer.internal.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.lecturer.internal.understanding.Care;

/**
 * A question and what was replied.
 *
 * @param id null if it isn't kept
 * @param question as it was typed
 * @param understood the question as it stands on its own; equal to the typed one unless it went on from another
 * @param care whether a person comes before the reply
 * @param helpful what the asker said of the answer; null as long as he said nothing
 */
public record Exchange(
        @Nullable UUID id,
        String question,
        String understood,
        Care care,
        Reply reply,
        @Nullable Boolean helpful) {

    /** Whether 小宣 understood more than what was typed. */
    public boolean isRewritten() {
        return !question.equals(understood);
    }

    /** Whether the asker can say if it helped. */
    public boolean isRated() {
        return id != null && reply instanceof Reply.Answered;
    }
}
