package org.niangjia.engine.knowledge.internal.rank;

/** What speaks for a passage as the answer to a question. */
public enum Signal {
    /** BM25 score; 0 if not among those found by words. */
    WORDS(0),
    /** BM25 score as a share of the best passage's. */
    WORDS_SHARE(1),
    /** Inner product of the passage and the mapped question. */
    MEANING(2),
    /** The same, less that of the nearest passage; at most 0. */
    MEANING_GAP(3),
    /** Place among the nearest passages, from 0; 500 behind the last that is placed. */
    MEANING_PLACE(4),
    /** Nearness of the nearer of the two passages beside it in its document; -1 if it has none. */
    NEIGHBOURS(5),
    /** Nearness of the nearest passage of its document. */
    DOCUMENT(6),
    /** The passage's own nearness, less that of the nearest passage of its document; at most 0. */
    DOCUMENT_GAP(7),
    /** Logarithm of how often its document was the answer to a known question. */
    DOCUMENT_ASKED(8),
    /** How often itself was the answer to a known question. */
    ASKED(9),
    /** Cosine to the most like known question that it answers; 0 if it answers none of the like ones. */
    LIKE_ASKED_BEST(10),
    /** Sum over the like known questions that it answers, a nearer one counting more. */
    LIKE_ASKED_SUM(11),
    /** Logarithm of the number of its characters. */
    LENGTH(12),
    /** Number of characters of the question. */
    QUESTION_LENGTH(13);

    /** How many columns a row of signals has. */
    public static final int COLUMNS = values().length;

    private final int column;

    Signal(int column) {
        this.column = column;
    }

    /** Its column in a row of signals, from 0. */
    public int column() {
        return column;
    }
}
