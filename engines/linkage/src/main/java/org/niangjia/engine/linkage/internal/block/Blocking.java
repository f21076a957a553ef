package org.niangjia.engine.linkage.internal.block;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Supplier;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** The pairs that are compared: those that at least one rule finds, each once. */
public final class Blocking {

    /** Groups with more pairs are narrowed by what else their records have in common. */
    private static final long GROUP_PAIRS_MAX = 250_000;

    private static final int SLICES_PER_THREAD = 16;

    private final Sides sides;
    private final List<BlockingRule> rules;
    private final List<BlockingKey> narrowing;

    private Blocking(Sides sides, List<BlockingRule> rules, List<BlockingKey> narrowing) {
        this.sides = sides;
        this.rules = rules;
        this.narrowing = narrowing;
    }

    /** Chooses rules for the fields. */
    public static Blocking propose(List<FieldValues> fields, Sides sides, double budget, long seed, Clock clock) {
        List<BlockingKey> keys = fields.stream()
                .flatMap(field -> BlockingKeys.of(field, clock).stream())
                .toList();
        List<BlockingRule> rules = new RuleChoice(sides, budget, seed).choose(keys);
        return new Blocking(
                sides, rules, keys.stream().filter(key -> key.tolerance() == 0).toList());
    }

    public List<String> rules() {
        return rules.stream().map(BlockingRule::name).toList();
    }

    /**
     * Goes through all pairs, several at a time.
     *
     * @param sinks asked once for each piece of work; what they gather is merged by the caller
     */
    public List<RuleCount> forEach(Supplier<PairSink> sinks, int threads) {
        List<RuleCount> counts = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int rule = 0; rule < rules.size(); rule++) {
                counts.add(forEach(rule, sinks, workers, threads));
            }
        }
        return counts;
    }

    private RuleCount forEach(int number, Supplier<PairSink> sinks, ExecutorService workers, int threads) {
        BlockingRule rule = rules.get(number);
        long[] entries = entries(rule);
        AtomicLong pairs = new AtomicLong();
        AtomicLong narrowed = new AtomicLong();
        DoubleAdder leftOut = new DoubleAdder();
        List<Future<?>> slices = new ArrayList<>();
        int step = Math.max(1, entries.length / (threads * SLICES_PER_THREAD));
        for (int from = 0; from < entries.length; ) {
            int to = groupEnd(entries, Math.min(entries.length - 1, from + step));
            int begin = from;
            slices.add(workers.submit(() -> {
                Slice slice = new Slice(number, sinks.get());
                slice.go(entries, begin, to);
                pairs.addAndGet(slice.pairs);
                narrowed.addAndGet(slice.narrowed);
                leftOut.add(slice.leftOut);
            }));
            from = to;
        }
        slices.forEach(Blocking::await);
        return new RuleCount(rule.name(), rule.agreements(), pairs.get(), narrowed.get(), leftOut.sum());
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while comparing", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        }
    }

    /** Upper half of each key with its row, sorted: rows of one key lie together. */
    private long[] entries(BlockingRule rule) {
        long[] entries = new long[sides.rows() * rule.width()];
        int count = 0;
        for (int row = 0; row < sides.rows(); row++) {
            for (int k = 0; k < rule.width(); k++) {
                long key = rule.key(row, k);
                if (key != 0) {
                    entries[count++] = (key & 0xFFFFFFFF_00000000L) | row;
                }
            }
        }
        long[] filled = Arrays.copyOf(entries, count);
        Arrays.parallelSort(filled);
        return filled;
    }

    private static int groupEnd(long[] entries, int at) {
        int end = at;
        long group = entries[at] >>> 32;
        while (end < entries.length && entries[end] >>> 32 == group) {
            end++;
        }
        return end;
    }

    /** A stretch of the entries of one rule, gone through by one thread. */
    private final class Slice {

        private final int number;
        private final BlockingRule rule;
        private final PairSink sink;
        private long pairs;
        private long narrowed;
        private double leftOut;

        Slice(int number, PairSink sink) {
            this.number = number;
            this.rule = rules.get(number);
            this.sink = sink;
        }

        void go(long[] entries, int begin, int end) {
            for (int from = begin; from < end; ) {
                int to = groupEnd(entries, from);
                group(entries, from, to);
                from = to;
            }
        }

        /** Within a group the left rows come first, since entries are sorted by row too. */
        private void group(long[] entries, int from, int to) {
            int rights = from;
            while (rights < to && (int) entries[rights] < sides.leftRows()) {
                rights++;
            }
            long size = (long) to - from;
            long all = sides.isLinkage() ? (long) (rights - from) * (to - rights) : size * (size - 1) / 2;
            if (all > GROUP_PAIRS_MAX) {
                narrow(entries, from, to, all);
                return;
            }
            for (int i = from; i < (sides.isLinkage() ? rights : to); i++) {
                for (int j = sides.isLinkage() ? rights : i + 1; j < to; j++) {
                    offer((int) entries[i], (int) entries[j], entries[i] >>> 32);
                }
            }
        }

        private void narrow(long[] entries, int from, int to, long all) {
            narrowed++;
            long before = pairs;
            for (int k = 0; k < narrowing.size(); k++) {
                BlockingKey key = narrowing.get(k);
                if (!rule.fields().contains(key.field())) {
                    narrowBy(entries, from, to, k);
                }
            }
            leftOut += all - (pairs - before);
        }

        private void narrowBy(long[] entries, int from, int to, int keyNumber) {
            BlockingKey key = narrowing.get(keyNumber);
            long[] finer = new long[to - from];
            int count = 0;
            for (int i = from; i < to; i++) {
                int row = (int) entries[i];
                long part = key.key(row, 0);
                if (part != 0) {
                    finer[count++] = (part & 0xFFFFFFFF_00000000L) | row;
                }
            }
            Arrays.sort(finer, 0, count);
            long group = entries[from] >>> 32;
            for (int begin = 0; begin < count; ) {
                int end = begin;
                while (end < count && finer[end] >>> 32 == finer[begin] >>> 32) {
                    end++;
                }
                long size = (long) end - begin;
                if (size * size <= 4 * GROUP_PAIRS_MAX) {
                    for (int i = begin; i < end; i++) {
                        for (int j = i + 1; j < end; j++) {
                            offerNarrowed((int) finer[i], (int) finer[j], group, keyNumber);
                        }
                    }
                }
                begin = end;
            }
        }

        private void offerNarrowed(int left, int right, long group, int keyNumber) {
            if (sides.isLinkage() && (left < sides.leftRows()) == (right < sides.leftRows())) {
                return;
            }
            for (int k = 0; k < keyNumber; k++) {
                BlockingKey earlier = narrowing.get(k);
                long key = earlier.key(left, 0);
                if (key != 0 && key == earlier.key(right, 0) && !rule.fields().contains(earlier.field())) {
                    return;
                }
            }
            offer(Math.min(left, right), Math.max(left, right), group);
        }

        /** A pair counts where the first key that it shares, of the first rule that finds it, stands. */
        private void offer(int left, int right, long group) {
            long common = rule.firstCommon(left, right);
            if (common == 0 || common >>> 32 != group) {
                return;
            }
            for (int earlier = 0; earlier < number; earlier++) {
                if (rules.get(earlier).firstCommon(left, right) != 0) {
                    return;
                }
            }
            pairs++;
            sink.pair(left, right);
        }
    }
}
