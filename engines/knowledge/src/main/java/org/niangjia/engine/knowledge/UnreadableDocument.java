package org.niangjia.engine.knowledge;

import java.io.Serial;

/** A file that cannot become a document; says which file and why. */
public final class UnreadableDocument extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Why a file is refused. */
    public enum Reason {
        /** No byte at all. */
        EMPTY,
        /** More bytes, or more characters of text, than the limits allow. */
        TOO_LARGE,
        /** Neither text, HTML, DOCX nor PDF, whatever the name says. */
        UNSUPPORTED_TYPE,
        /** Readable, but without text, such as a scanned PDF. */
        NO_TEXT,
        /** Begins as one of the known types and breaks off or contradicts itself. */
        DAMAGED,
        /** Unpacks to far more than it is, or takes longer to read than the limits allow. */
        BOMB,
        /** Opens only with a password. */
        ENCRYPTED
    }

    private final String fileName;
    private final Reason reason;

    public UnreadableDocument(String fileName, Reason reason) {
        super(fileName + ": " + reason);
        this.fileName = fileName;
        this.reason = reason;
    }

    public UnreadableDocument(String fileName, Reason reason, Throwable cause) {
        super(fileName + ": " + reason, cause);
        this.fileName = fileName;
        this.reason = reason;
    }

    /** Name of the file without folders. */
    public String fileName() {
        return fileName;
    }

    public Reason reason() {
        return reason;
    }
}
