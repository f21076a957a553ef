package org.niangjia.engine.knowledge.internal.embedding;

/** Turns a text into a vector of length 1; texts of like meaning get vectors with a large inner product. Thread-safe. */
public interface Embedder {

    /** Names model and dimensions; vectors of embedders with different names must not be compared. */
    String name();

    /** Length of every vector. */
    int dimensions();

    /** How many tokens the text has; never fewer than 0. */
    int tokens(String text);

    /** The vector of the text's first {@link #tokensMax} tokens. */
    float[] embed(String text);

    /** How many tokens of a text are looked at. */
    int tokensMax();
}
