package org.niangjia.shell.web.guard;

import org.springframework.web.multipart.MultipartException;

/** A large body was refused before it was read: the page behind the address takes none from this person. */
public final class UploadRefused extends MultipartException {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** Nobody is signed in, or not any more. */
        SIGNED_OUT,
        /** The person may not upload there. */
        NOT_ALLOWED,
        /** No page takes an upload there. */
        NO_UPLOADS_HERE,
        /** A form or message without files is never that large. */
        TOO_LARGE
    }

    UploadRefused(Reason reason) {
        super("a body was refused unread: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
