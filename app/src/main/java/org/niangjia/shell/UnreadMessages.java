package org.niangjia.shell;

/** The port by which the frame learns how many messages wait for the signed-in person. */
@FunctionalInterface
public interface UnreadMessages {

    /** Number of unread messages of the current scope's account. */
    int count();
}
