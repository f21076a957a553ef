package org.niangjia.messages;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/** The messages in the app. Each person sees his own; a sender sees none. */
public interface Inbox {

    /**
     * Puts a message into an inbox. May be called from any scope.
     *
     * @param key makes delivery safe to repeat: a second message with the same key is not stored
     * @param kind key of the words {@code <kind>.title} and {@code <kind>.text}, which belong to the sending module and stay
     *     as long as there are messages of this kind
     * @param facts what the words name in braces, such as {@code {union}}
     * @param link path of the page that it is about, or null
     */
    void deliver(AccountId to, String key, String kind, SortedMap<String, String> facts, @Nullable String link);

    /**
     * Puts the same message into many inboxes, in one statement. May be called from any scope.
     *
     * @param recipients by key; see {@link #deliver}
     */
    void deliverAll(
            Map<String, AccountId> recipients, String kind, SortedMap<String, String> facts, @Nullable String link);

    /**
     * The newest messages of the current scope's account.
     *
     * @param limit how many at most, 1 to 200
     */
    List<InboxMessage> newest(int limit);

    /** The newest 200 messages of the current scope's account, as they were before: this marks all of its messages as read. */
    List<InboxMessage> open();

    /** Number of messages of the current scope's account that were not read. */
    int unread();
}
