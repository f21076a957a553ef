package org.niangjia.lecturer.internal.model;

import java.util.List;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Guard.Doubt;

/** What became of the wish for plainer words. */
public sealed interface Reworded {

    /** The model is off, slow, down or resting. */
    Not SILENT = new Not(Why.SILENT, List.of());

    /** @param answer with the new words in front */
    record As(Answer answer) implements Reworded {}

    /**
     * The words stay.
     *
     * @param doubts what the guard found in the words that came
     */
    record Not(Why why, List<Doubt> doubts) implements Reworded {

        public Not {
            doubts = List.copyOf(doubts);
        }
    }

    /** Why the words stay. */
    enum Why {
        /** Nothing came, or nothing in time. */
        SILENT,
        /** What came says something that the evidence doesn't. */
        DOUBTFUL,
        /** What came says hardly anything. */
        TOO_LITTLE,
        /** What came leaves out an exception. */
        LIMIT_LEFT_OUT
    }
}
