package org.niangjia.messages;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/** The messages in the app. Each person sees his own; a sender sees none. */
public interface Inbox {

    /**
     * Puts a message into an inbox. May be called from any scope.
     *
     * @param key makes delivery safe to repeat: a second message with the same key is not stored
     */
    void deliver(AccountId to, String key, String kind, SortedMap<String, String> facts, @Nullable String link);

    /** The newest messages of the current scope's account, at most 200. */
    List<InboxMessage> newest();

    /** Number of messages of the current scope's account that were not read. */
    int unread();

    /** Marks all messages of the current scope's account as read. */
    void markAllRead();
}
