package org.niangjia.engine.population;

/** A noise file that names no rate that there is, or a share outside of 0 to 1; the message names file and line. */
public final class UnusableNoise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableNoise(String message) {
        super(message);
    }
}
