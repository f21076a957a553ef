package org.niangjia.messages;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in somebody's inbox: a key of the message bundles with its facts, so that it is read in the reader's language.
 *
 * @param kind key of the words: {@code <kind>.title} and {@code <kind>.text}
 * @param facts named values that the words hold, such as a reason that a cadre wrote
 * @param link the page that it is about, or null
 * @param read when the person opened it, or null
 */
public record InboxMessage(
        UUID id,
        String kind,
        SortedMap<String, String> facts,
        @Nullable String link,
        Instant sent,
        @Nullable Instant read) {}
