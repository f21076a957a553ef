package org.niangjia.engine.knowledge.internal.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.niangjia.engine.knowledge.Citation;
import org.niangjia.engine.knowledge.Sentence;
import org.niangjia.engine.knowledge.internal.text.Statement;

/**
 * Makes sentences of candidates: first the best one as a person would say it, then the others as they stand, in the order
 * of their passages, items of one list joined.
 */
public final class Composer {

    /** How far behind the best in score a statement is still said: of the known questions, few are answered beyond. */
    public static final double DISTANCE_MAX = 2;

    /** What may be said in one breath, in characters. */
    private static final int TOGETHER_LENGTH_MAX = 140;

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
    List<Sentence> best(List<Candidate> measured, List<Candidate> all, Speech speech) throws IOException {
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
        Candidate first = chosen.getFirst();
        // Where all is asked for, one item of a list is only a part of the answer.
        List<Candidate> list = (first.aptness().allAsked() ? all : chosen)
                .stream()
                        .filter(candidate -> Place.of(candidate).equals(Place.of(first)))
                        .toList();
        Sentence spoken = list.size() > 1 || first.statement().leadIn()
                ? inOrder(list, all).getFirst()
                : speech.of(withNeighbour(first, chosen));
        return firstBefore(spoken, inOrder(chosen, all));
    }

    /**
     * The best statement and, in the order of the passage, the next best sentence of the same passage: one may give the
     * rule and the other the case in which it is different.
     */
    private static List<Candidate> withNeighbour(Candidate first, List<Candidate> chosen) {
        return Stream.concat(
                        Stream.of(first),
                        chosen.stream()
                                .filter(other -> !other.equals(first) && isNeighbour(first, other))
                                .limit(1))
                .sorted(Comparator.comparingInt(Candidate::order))
                .toList();
    }

    private static boolean isNeighbour(Candidate first, Candidate other) {
        int length =
                first.statement().text().length() + other.statement().text().length();
        return other.rank() == first.rank()
                && !first.statement().isListed()
                && !other.statement().isListed()
                && length <= TOGETHER_LENGTH_MAX;
    }

    /** The first and what others say beyond it: items of one list that answer alike stay together. */
    private List<Sentence> firstBefore(Sentence first, List<Sentence> all) {
        List<Sentence> sentences = new ArrayList<>(List.of(first));
        all.stream()
                .filter(sentence -> !first.citations().containsAll(sentence.citations()))
                .forEach(sentences::add);
        return List.copyOf(sentences.subList(0, Math.min(sentencesMax, sentences.size())));
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
