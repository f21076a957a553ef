package org.niangjia.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.niangjia.engine.knowledge.Guard;
import org.niangjia.engine.knowledge.Guard.Cited;

/** Holds true sentences and their mutations before the guard, and counts. */
final class GuardTrial {

    private final Mutator mutator;
    private final int rounds;
    private final Map<String, Count> truths = new TreeMap<>();
    private final Map<Mutation.Kind, Count> mutations = new EnumMap<>(Mutation.Kind.class);
    private final List<String> dropped = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /** @param rounds how many mutations of each kind are made of a sentence */
    GuardTrial(Random random, int rounds) {
        this.mutator = new Mutator(random);
        this.rounds = rounds;
    }

    /**
     * How often.
     *
     * @param all sentences held before the guard
     * @param wrong those that it judged wrongly
     */
    record Count(int all, int wrong) {

        static final Count NONE = new Count(0, 0);

        Count and(boolean isWrong) {
            return new Count(all + 1, wrong + (isWrong ? 1 : 0));
        }

        Count and(Count other) {
            return new Count(all + other.all, wrong + other.wrong);
        }

        double wrongShare() {
            return all == 0 ? 0 : (double) wrong / all;
        }
    }

    /** Only what the guard lets pass can be mutated in an answer, so what it drops is counted once and not mutated. */
    void hold(String kind, String sentence, List<Cited> passages) {
        Guard guard = Guard.over(passages);
        Guard.Verdict verdict = guard.check(sentence);
        truths.merge(kind, Count.NONE.and(!verdict.isSupported()), Count::and);
        if (!verdict.isSupported()) {
            dropped.add(kind + ": " + sentence + " " + verdict.doubts());
            return;
        }
        String text = String.join("\n", passages.stream().map(Cited::text).toList());
        for (int round = 0; round < rounds; round++) {
            for (Mutation mutation : mutator.mutationsOf(sentence, text)) {
                boolean passes = guard.check(mutation.text()).isSupported();
                mutations.merge(mutation.kind(), Count.NONE.and(passes), Count::and);
                if (passes) {
                    missed.add(mutation.kind() + ": " + sentence + " → " + mutation.text());
                }
            }
        }
    }

    /** True sentences by where they come from; wrong are those dropped. */
    Map<String, Count> truths() {
        return truths;
    }

    /** Mutations by kind; wrong are those that passed. */
    Map<Mutation.Kind, Count> mutations() {
        return mutations;
    }

    Count allTruths() {
        return truths.values().stream().reduce(Count.NONE, Count::and);
    }

    Count allMutations() {
        return mutations.values().stream().reduce(Count.NONE, Count::and);
    }

    List<String> dropped() {
        return dropped;
    }

    List<String> missed() {
        return missed;
    }
}
