package org.niangjia.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be written or restored as asked; nothing was changed. The message says why and what to do. */
public final class BackupRefused extends RuntimeException {

    public BackupRefused(String message) {
        this(message, null);
    }

    public BackupRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
