package org.niangjia.engine.studio;

import java.io.Serial;

/** The making of a film was cancelled; nothing of it is left. */
public final class FilmCancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public FilmCancelled() {
        super("the film was cancelled");
    }

    /** To be asked often where much is computed or copied, so that a film ends at once. */
    public static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new FilmCancelled();
        }
    }
}
