package org.niangjia.vault;

import org.jspecify.annotations.Nullable;

/** A stored value does not open: it was changed, moved to another place, or sealed with a key that is not here. */
public final class SealBroken extends RuntimeException {

    public SealBroken(String column, @Nullable Throwable cause) {
        super("a sealed value of " + column + " does not open", cause);
    }
}
