package org.niangjia.lecturer.internal.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Hit;
import org.niangjia.lecturer.internal.documents.Catalogue;
import org.niangjia.lecturer.internal.documents.Catalogue.Item;
import org.springframework.stereotype.Component;

/** What stands around an answer: the documents that came close to one, and the versions that will come after its sources. */
@Component
class Surroundings {

    private static final int NEARBY_MAX = 3;

    private final Catalogue catalogue;

    Surroundings(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The nearest passages of different documents, as far as their versions are in use. */
    List<Nearby> nearestTo(Answer answer) {
        List<UUID> versions = answer.retrieved().stream()
                .map(hit -> UUID.fromString(hit.documentId()))
                .distinct()
                .toList();
        Map<UUID, Item> inUse = catalogue.inUse(versions).stream()
                .collect(Collectors.toMap(item -> item.version().id(), Function.identity()));
        return versions.stream()
                .filter(inUse::containsKey)
                .limit(NEARBY_MAX)
                .map(version -> nearby(Objects.requireNonNull(inUse.get(version)), bestHit(answer, version)))
                .toList();
    }

    private static Nearby nearby(Item item, Hit hit) {
        return new Nearby(
                item.document().slug(),
                item.document().title(),
                hit.passage().id(),
                hit.passage().heading());
    }

    private static Hit bestHit(Answer answer, UUID version) {
        return answer.retrieved().stream()
                .filter(hit -> hit.documentId().equals(version.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Versions of the cited documents that come into force later, the soonest first. */
    List<Upcoming> upcomingOf(GivenAnswer answer) {
        List<UUID> cited = answer.sources().stream()
                .map(GivenAnswer.Source::version)
                .distinct()
                .toList();
        return catalogue.scheduledAfter(cited).stream()
                .map(Surroundings::upcoming)
                .toList();
    }

    private static Upcoming upcoming(Item item) {
        LocalDate from = item.version().validity().from();
        if (from == null) {
            throw new IllegalStateException(
                    "scheduled without a day: " + item.version().id());
        }
        return new Upcoming(
                item.document().slug(), item.document().title(), item.version().number(), from);
    }
}
