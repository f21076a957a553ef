package org.niangjia.engine.studio;

/** Is told how far the making of a film has come, from any thread, one call at a time. */
@FunctionalInterface
public interface FilmListener {

    /**
     * A scene is done.
     *
     * @param done how many are
     * @param reused whether it was taken from the scene cache
     */
    void sceneDone(int done, int total, boolean reused);
}
