package org.niangjia.engine.linkage;

import java.io.Serial;

/** A table can't be read; the message names the row and the column if it is one of these. */
public final class UnreadableTable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public UnreadableTable(String message) {
        super(message);
    }

    public UnreadableTable(String message, Throwable cause) {
        super(message, cause);
    }
}
