package org.niangjia.lecturer.internal.documents;

/**
 * What is being done to the search index in the background.
 *
 * @param done from 0 to total
 */
public record IndexWork(Kind kind, int done, int total) {

    /** What the numbers count. */
    public enum Kind {
        /** Nothing. */
        IDLE,
        /** Documents put into an index that was lost. */
        REBUILDING,
        /** Passages that are not found by their meaning yet. */
        EMBEDDING
    }

    static final IndexWork NONE = new IndexWork(Kind.IDLE, 0, 0);

    public boolean isRunning() {
        return kind != Kind.IDLE;
    }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
