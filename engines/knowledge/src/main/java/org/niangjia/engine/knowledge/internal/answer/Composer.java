package org.niangjia.engine.knowledge.internal.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.internal.text.Statement;

/** Makes sentences of candidates: the best ones, in the order of their passages, items of one list joined. */
final class Composer {

    private static final double DISTANCE_MAX = 0.07;

    private final int sentencesMax;

    Composer(int sentencesMax) {
        this.sentencesMax = sentencesMax;
    }

    /**
     * The best candidates and those nearly as good.
     *
     * @param measured at least one
     * @param all the statements of their passages, among them the lists that a measured lead-in stands for
     */
    List<Sentence> best(List<Candidate> measured, List<Candidate> all) {
        List<Candidate> sorted = new ArrayList<>(measured);
        sorted.sort(Comparator.comparingDouble(Candidate::score).reversed());
        double worst = sorted.getFirst().score() - DISTANCE_MAX;
        List<Candidate> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Candidate candidate : sorted) {
            boolean good = candidate.score() >= worst && chosen.size() < sentencesMax;
            if (good && said.add(candidate.statement().text())) {
                chosen.add(candidate);
            }
        }
        return inOrder(chosen, all);
    }

    /** The candidates from the first on. */
    List<Sentence> opening(List<Candidate> candidates) {
        List<Sentence> sentences = inOrder(candidates, candidates);
        return sentences.subList(0, Math.min(sentencesMax, sentences.size()));
    }

    /** Where a sentence comes from: a list of a passage, or one statement of it. */
    private record Place(String documentId, String passageId, int list, int order) {

        static Place of(Candidate candidate) {
            Statement statement = candidate.statement();
            return new Place(
                    candidate.hit().documentId(),
                    candidate.hit().passage().id(),
                    statement.list(),
                    statement.isListed() ? -1 : candidate.order());
        }
    }

    private static List<Sentence> inOrder(List<Candidate> chosen, List<Candidate> all) {
        List<Candidate> ordered = new ArrayList<>(chosen);
        ordered.sort(Comparator.comparingInt(Candidate::rank).thenComparingInt(Candidate::order));
        Map<Place, Set<Citation>> places = new LinkedHashMap<>();
        for (Candidate candidate : ordered) {
            Set<Citation> citations = places.computeIfAbsent(Place.of(candidate), place -> new LinkedHashSet<>());
            if (candidate.statement().leadIn()) {
                listOf(candidate, all).forEach(item -> citations.addAll(item.citations()));
            } else {
                citations.addAll(candidate.citations());
            }
        }
        return places.values().stream().map(List::copyOf).map(Sentence::quoting).toList();
    }

    /** A lead-in alone says nothing: it stands for its whole list. */
    private static List<Candidate> listOf(Candidate leadIn, List<Candidate> all) {
        Place place = Place.of(leadIn);
        return all.stream().filter(item -> Place.of(item).equals(place)).toList();
    }
}
