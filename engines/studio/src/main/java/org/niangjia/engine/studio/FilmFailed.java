package org.niangjia.engine.studio;

import java.io.Serial;

/** A film could not be made: no space is left, the encoder failed, a font or photograph is missing. Nothing of it is left. */
public final class FilmFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public FilmFailed(String message) {
        super(message);
    }

    public FilmFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
