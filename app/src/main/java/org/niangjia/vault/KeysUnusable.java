package org.niangjia.vault;

import org.jspecify.annotations.Nullable;

/** The platform cannot work with the keys it found; nothing was changed. The message says what to do. */
public final class KeysUnusable extends RuntimeException {

    public KeysUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
