package org.niangjia.engine.knowledge;

import java.io.Serial;
import java.nio.file.Path;

/** The directory of an index is open already, in this process or another. */
public final class IndexInUse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public IndexInUse(Path directory, Throwable cause) {
        super("the index is in use by another process: " + directory, cause);
    }
}
