package org.niangjia.lecturer.internal.films;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.knowledge.Guard.Doubt;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.Storyboard.Place;

/**
 * The wording of a whole draft by the language model.
 *
 * @param by who wanted it
 * @param edition of the draft right after the change; null before
 */
public record WordingRun(
        UUID id,
        ProductionId film,
        State state,
        List<Wish> wishes,
        AccountId by,
        @Nullable Integer edition) {

    public WordingRun {
        wishes = List.copyOf(wishes);
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** Nothing was changed. */
        CANCELLED,
        /** The script is no draft any more; nothing was changed. */
        FAILED
    }

    /** Why a sentence keeps its words. */
    public enum Why {
        /** The model said nothing, or nothing in time. */
        SILENT,
        /** The new words say something that the source doesn't. */
        DOUBTFUL,
        /** The new words say hardly anything. */
        TOO_LITTLE,
        /** The new words leave out an exception. */
        LIMIT_LEFT_OUT,
        /** The new words can't be said so. */
        UNSAYABLE,
        /** Somebody changed the sentence meanwhile. */
        OVERTAKEN
    }

    /**
     * A sentence and what became of it.
     *
     * @param place where it stood
     * @param mark tells it from others, as it read
     * @param before as it read
     * @param words the new ones; null if none came yet or it keeps the old ones
     * @param why it keeps the old ones; null if it doesn't
     * @param doubts what the guard found in the new words
     */
    public record Wish(
            Place place,
            String mark,
            String before,
            @Nullable String words,
            @Nullable Why why,
            List<Doubt> doubts) {

        public Wish {
            doubts = List.copyOf(doubts);
        }

        static Wish of(Place place, Storyboard.Line line) {
            return new Wish(place, line.mark(), line.sentence().text(), null, null, List.of());
        }

        Wish worded(String to) {
            return new Wish(place, mark, before, to, null, List.of());
        }

        Wish refused(Why because, List<Doubt> found) {
            return new Wish(place, mark, before, null, because, found);
        }

        boolean isOpen() {
            return words == null && why == null;
        }

        boolean isTaken() {
            return words != null && !words.equals(before);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public int total() {
        return wishes.size();
    }

    public int done() {
        return (int) wishes.stream().filter(wish -> !wish.isOpen()).count();
    }

    /** How many sentences have new words. */
    public int taken() {
        return (int) wishes.stream().filter(Wish::isTaken).count();
    }

    /** The sentences that keep their words although others were wished. */
    public List<Wish> refused() {
        return wishes.stream().filter(wish -> wish.why() != null).toList();
    }

    /** The first that was not asked for yet; -1 if there is none. */
    int next() {
        return IntStream.range(0, wishes.size())
                .filter(index -> wishes.get(index).isOpen())
                .findFirst()
                .orElse(-1);
    }
}
