package org.niangjia.identity.internal;

/** Who knows a password besides its holder. */
enum PasswordOrigin {
    /** Everybody: it stands in the documentation. */
    DEMO,
    /** Who gave it to its holder. */
    INITIAL,
    /** Nobody. */
    OWN
}
