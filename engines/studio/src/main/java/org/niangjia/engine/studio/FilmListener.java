package org.niangjia.engine.studio;

/** Is told how far the making of a film has come, from any thread, one call at a time. */
@FunctionalInterface
public interface FilmListener {

    void progressed(FilmProgress progress);
}
