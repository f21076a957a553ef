package org.niangjia.lecturer.internal.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.niangjia.engine.knowledge.Answer;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Source;
import org.niangjia.lecturer.internal.conversation.GivenAnswer.Statement;
import org.niangjia.lecturer.internal.documents.Passages;
import org.niangjia.lecturer.internal.documents.Passages.Cited;
import org.niangjia.lecturer.internal.documents.Regions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds what is to be said against the database: a sentence passes only if each of its quotes stands literally in a stored
 * passage of a version in use, and if it says nothing that these passages don't say. For a moment the index can hold two
 * versions of a document; an answer never does.
 */
@Component
public class Evidence {

    private final Passages passages;
    private final Regions regions;

    Evidence(Passages passages, Regions regions) {
        this.passages = passages;
        this.regions = regions;
    }

    /** The passage that a citation names. */
    private record Place(UUID version, String passage) {

        static Place of(Citation citation) {
            return new Place(UUID.fromString(citation.documentId()), citation.passageId());
        }
    }

    /** The sentences that pass, with their sources; a refusal if none does. */
    @Transactional(readOnly = true)
    public GivenAnswer check(Answer answer) {
        List<Citation> citations = answer.sentences().stream()
                .flatMap(sentence -> sentence.citations().stream())
                .toList();
        if (citations.isEmpty()) {
            return GivenAnswer.REFUSAL;
        }
        Map<Place, Cited> stored = stored(citations);
        Numbering numbering = new Numbering(stored, regions);
        List<Statement> statements = answer.sentences().stream()
                .filter(sentence -> sentence.citations().stream().allMatch(citation -> stands(citation, stored)))
                .filter(sentence -> sentence.isQuoted() || isSupported(sentence, stored))
                .map(numbering::statement)
                .toList();
        return new GivenAnswer(statements, numbering.sources);
    }

    private Map<Place, Cited> stored(List<Citation> citations) {
        List<Place> places = citations.stream().map(Place::of).distinct().toList();
        return passages
                .cited(
                        places.stream().map(Place::version).distinct().toList(),
                        places.stream().map(Place::passage).distinct().toList())
                .stream()
                .collect(Collectors.toMap(cited -> new Place(cited.version(), cited.passage()), cited -> cited));
    }

    private static boolean stands(Citation citation, Map<Place, Cited> stored) {
        return Optional.ofNullable(stored.get(Place.of(citation)))
                .filter(cited -> cited.text().contains(citation.quote()))
                .isPresent();
    }

    private static boolean isSupported(Sentence sentence, Map<Place, Cited> stored) {
        List<Guard.Cited> passages = sentence.citations().stream()
                .map(citation -> {
                    Cited cited = Objects.requireNonNull(stored.get(Place.of(citation)));
                    return new Guard.Cited(cited.title(), citation.passage(), cited.text());
                })
                .distinct()
                .toList();
        return Guard.over(passages).check(sentence.text()).isSupported();
    }

    /** Numbers the sources in the order in which statements first name them. */
    private static final class Numbering {

        private final Map<Place, Cited> stored;
        private final Map<Place, Integer> numbers = new HashMap<>();
        private final List<Source> sources = new ArrayList<>();
        private final Regions regions;

        Numbering(Map<Place, Cited> stored, Regions regions) {
            this.stored = stored;
            this.regions = regions;
        }

        Statement statement(Sentence sentence) {
            Map<Integer, List<String>> quotes = new LinkedHashMap<>();
            for (Citation citation : sentence.citations()) {
                quotes.computeIfAbsent(numberOf(citation), number -> new ArrayList<>())
                        .add(citation.quote());
            }
            String lines = sentence.citations().stream().map(Citation::quote).collect(Collectors.joining("\n"));
            return new Statement(
                    sentence.isQuoted() ? lines : sentence.text(),
                    quotes.entrySet().stream()
                            .map(entry -> new GivenAnswer.Citation(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private int numberOf(Citation citation) {
            Place place = Place.of(citation);
            return numbers.computeIfAbsent(place, unseen -> {
                Cited cited = Objects.requireNonNull(stored.get(place));
                sources.add(new Source(
                        cited.version(),
                        cited.slug(),
                        cited.number(),
                        cited.title(),
                        cited.versionDate(),
                        cited.passage(),
                        citation.passage(),
                        cited.region() == null ? null : regions.nameOf(cited.region())));
                return sources.size();
            });
        }
    }
}
