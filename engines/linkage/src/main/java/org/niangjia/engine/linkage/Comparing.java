package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.block.Blocking;
import org.niangjia.engine.linkage.internal.block.Found;
import org.niangjia.engine.linkage.internal.chunk.Chunk;
import org.niangjia.engine.linkage.internal.chunk.ChunkStore;
import org.niangjia.engine.linkage.internal.chunk.KeptPairs;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Patterns;
import org.niangjia.engine.linkage.internal.model.Scoring;

/**
 * Compares what the blocking rules find, slice by slice: counts the patterns of all pairs and keeps the pairs that may become
 * links. What a slice gives goes to a store, so that memory holds only those under way.
 */
final class Comparing {

    /** Pairs that agree less than this, in bits before the prior, can't become links. */
    private static final double HOPELESS_BITS = 0;

    /** Rules are chosen by samples; more than this many times what the plan allows is no chance. */
    private static final double TOO_MANY = 3;

    private final Blocking blocking;
    private final Scoring first;
    private final ChunkStore store;
    private final Progress progress;
    private final int threads;
    private final Patterns patterns = new Patterns();
    private final List<LinkageResult.Rule> rules = new ArrayList<>();
    private final List<ChunkStore.Name> chunks = new ArrayList<>();
    private int kept;

    /** @param first tells by weights not yet learnt which pairs can't become links */
    Comparing(Blocking blocking, Scoring first, ChunkStore store, Progress progress, int threads) {
        this.blocking = blocking;
        this.first = first;
        this.store = store;
        this.progress = progress;
        this.threads = threads;
    }

    /**
     * Goes through all rules.
     *
     * @param pairsMax about how many pairs may be compared
     * @throws TooManyPairs if they are far more
     */
    void run(double pairsMax) {
        double pairs = 0;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (int rule = 0; rule < blocking.rules().size(); rule++) {
                Blocking.Slices slices = blocking.slices(rule);
                pairs += slices.pairs();
                requireFew(blocking.rules().get(rule), pairs, pairsMax);
                rules.add(compare(rule, slices, workers));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * @param rule the last one that was counted
     * @param pairs that the rules so far find
     */
    static void requireFew(Blocking.Rule rule, double pairs, double pairsMax) {
        if (pairs > TOO_MANY * pairsMax) {
            throw new TooManyPairs(rule.name(), pairs, pairsMax);
        }
    }

    private LinkageResult.Rule compare(int rule, Blocking.Slices slices, ExecutorService workers) {
        int count = blocking.rules().size();
        AtomicInteger done = new AtomicInteger();
        List<Future<Found>> futures = new ArrayList<>();
        for (int slice = 0; slice < slices.count(); slice++) {
            ChunkStore.Name name = new ChunkStore.Name(rule, slice);
            chunks.add(name);
            futures.add(workers.submit(() -> {
                Found found = gather(name, slices);
                progress.at("compare", (rule + (double) done.incrementAndGet() / slices.count()) / count);
                return found;
            }));
        }
        Found all = futures.stream().map(Comparing::await).reduce(Found.NOTHING, Found::plus);
        Blocking.Rule told = blocking.rules().get(rule);
        return new LinkageResult.Rule(told.name(), told.agreements(), all.pairs(), all.leftOut());
    }

    private Found gather(ChunkStore.Name name, Blocking.Slices slices) {
        Chunk chunk = store.find(name).orElseGet(() -> {
            Chunk compared = compare(name, slices);
            store.keep(name, compared);
            return compared;
        });
        synchronized (this) {
            patterns.addAll(chunk.patterns());
            kept = Math.addExact(kept, chunk.kept().size());
        }
        return chunk.found();
    }

    private Chunk compare(ChunkStore.Name name, Blocking.Slices slices) {
        Patterns counted = new Patterns();
        KeptPairs hopeful = new KeptPairs();
        Found found = slices.go(name.slice(), (left, right) -> {
            long pattern = first.pattern(left, right);
            counted.add(pattern, 1);
            if (first.oddsBits(pattern, left, right) - first.priorBits() >= HOPELESS_BITS) {
                hopeful.add(left, right, pattern);
            }
        });
        return new Chunk(found, counted, hopeful);
    }

    private static Found await(Future<Found> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while comparing", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        }
    }

    /** How many pairs have which pattern. */
    Patterns patterns() {
        return patterns;
    }

    List<LinkageResult.Rule> rules() {
        return rules;
    }

    /** The pairs that may become links with their odds by weights that were learnt, in an order that does not depend on threads. */
    PairList scored(Scoring scoring) {
        long[] pairs = new long[kept];
        float[] odds = new float[kept];
        int at = 0;
        for (ChunkStore.Name name : chunks) {
            KeptPairs chunk = store.find(name)
                    .orElseThrow(() -> new IllegalStateException("chunk " + name + " is gone"))
                    .kept();
            int from = at;
            IntStream.range(0, chunk.size()).parallel().forEach(i -> {
                pairs[from + i] = chunk.pair(i);
                odds[from + i] = (float) scoring.oddsBits(chunk.pattern(i), chunk.left(i), chunk.right(i));
            });
            at += chunk.size();
        }
        return new PairList(pairs, odds);
    }
}
