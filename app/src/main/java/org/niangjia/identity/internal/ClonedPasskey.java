package org.niangjia.identity.internal;

/** The counter of a passkey did not go on: somebody else signs with the same key. */
final class ClonedPasskey extends RuntimeException {

    ClonedPasskey() {
        super("the counter of the passkey did not go on");
    }
}
