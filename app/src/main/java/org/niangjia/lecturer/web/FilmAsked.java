package org.niangjia.lecturer.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.niangjia.lecturer.internal.conversation.Exchange;
import org.niangjia.lecturer.internal.conversation.Reply;

/**
 * The film about which somebody asks.
 *
 * @param versions of the documents on which it rests, those in use
 */
public record FilmAsked(String slug, String title, Set<UUID> versions) {

    public FilmAsked {
        versions = Set.copyOf(versions);
    }

    /** Whether the answer comes from the film's documents alone; empty for a reply that comes from no document. */
    public Optional<Boolean> answered(Exchange exchange) {
        return exchange.reply() instanceof Reply.Answered answered
                ? Optional.of(
                        answered.answer().sources().stream().allMatch(source -> versions.contains(source.version())))
                : Optional.empty();
    }
}
