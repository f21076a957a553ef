package org.niangjia.engine.linkage.internal.block;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;

/** The pairs that are compared: those that at least one rule finds, each once. */
public final class Blocking {

    /** A slice offers about so many pairs, so that what it finds takes little memory. */
    private static final long SLICE_PAIRS = 1 << 19;

    private static final int SLICE_ENTRIES = 1 << 17;

    private final Sides sides;
    private final RulesOfPair rules;

    private Blocking(Sides sides, RulesOfPair rules) {
        this.sides = sides;
        this.rules = rules;
    }

    /**
     * Takes the rules that a plan states, or chooses some for the fields if it states none.
     *
     * @param fields that the plan compares
     * @param order of the rows, by which a sample of them is drawn
     * @throws TooManyPairs if rules are chosen and none stays within what the plan allows
     * @throws IllegalArgumentException if a stated rule asks for what the fields don't have
     */
    public static Blocking of(LinkagePlan plan, List<FieldValues> fields, Sides sides, RowOrder order, Clock clock) {
        List<BlockingKey> keys = fields.stream()
                .flatMap(field -> BlockingKeys.of(field, clock).stream())
                .toList();
        RuleChoice choice = new RuleChoice(sides, order, plan.pairsMax(), plan.groupPairsMax(), plan.seed());
        List<List<Agreement>> stated = plan.rules();
        List<BlockingRule> rules = stated == null
                ? choice.choose(keys)
                : new StatedRules(keys).of(stated).stream().map(choice::counted).toList();
        return new Blocking(
                sides,
                new RulesOfPair(
                        rules,
                        rules.stream()
                                .map(rule -> new Narrowing(rule, keys, plan.groupPairsMax()))
                                .toList()));
    }

    /**
     * A rule of the run.
     *
     * @param expectedPairs about how many pairs agree on it, of a sample
     */
    public record Rule(String name, List<Agreement> agreements, double expectedPairs) {}

    public List<Rule> rules() {
        return rules.all().stream()
                .map(rule -> new Rule(rule.name(), rule.agreements(), rule.expectedPairs()))
                .toList();
    }

    /** Tells of pairs whether they are found even if some fields are never asked for; once all pairs have been gone through. */
    public BiPredicate<Integer, Integer> without(Set<String> fields) {
        return rules.without(fields)::find;
    }

    /** What the rules ask for, in their order. */
    public List<List<Agreement>> agreements() {
        return rules.all().stream().map(BlockingRule::agreements).toList();
    }

    /** What those rules ask for that find a pair, the lower row first, after the slices of all rules were made. */
    public List<List<Agreement>> finding(int left, int right) {
        return rules.finding(left, right).stream().map(BlockingRule::agreements).toList();
    }

    /** The same for one pair alone: only its own groups are gone through. */
    public List<List<Agreement>> findingOnly(int left, int right) {
        for (int number = 0; number < rules.all().size(); number++) {
            long group = rules.rule(number).firstCommon(left, right) >>> 32;
            Narrowing narrowing = rules.narrowing(number);
            if (group != 0 && !narrowing.isNarrowed(group)) {
                long[] entries = Arrays.stream(entries(rules.rule(number)))
                        .filter(entry -> entry >>> 32 == group)
                        .toArray();
                if (narrowing.isLarge(sides.pairs(entries, 0, entries.length))) {
                    narrowing.add(entries, 0, entries.length);
                }
            }
        }
        return finding(left, right);
    }

    /**
     * The pairs of one rule in slices, which are the same for the same tables on any machine. Several slices may be gone through at
     * a time, rules one after the other: later ones ask what earlier ones find.
     */
    public Slices slices(int rule) {
        return new Slices(rule, entries(rules.all().get(rule)));
    }

    /** Upper half of each key with its row, sorted: rows of one key lie together, of a linkage those of the left table first. */
    private long[] entries(BlockingRule rule) {
        int width = rule.width();
        long[] entries = new long[Math.multiplyExact(sides.rows(), width)];
        IntStream.range(0, sides.rows()).parallel().forEach(row -> {
            for (int k = 0; k < width; k++) {
                long key = rule.key(row, k);
                entries[row * width + k] = key == 0 ? 0 : (key & 0xFFFFFFFF_00000000L) | row;
            }
        });
        int count = 0;
        for (long entry : entries) {
            // A key whose upper half is 0 is as good as none: one in four billion.
            if (entry >>> 32 != 0) {
                entries[count++] = entry;
            }
        }
        long[] filled = Arrays.copyOf(entries, count);
        Arrays.parallelSort(filled);
        return filled;
    }

    /** The slices of one rule. */
    public final class Slices {

        private final int rule;
        private final long[] entries;
        private final List<Integer> ends = new ArrayList<>();
        private double pairs;

        private Slices(int rule, long[] entries) {
            this.rule = rule;
            this.entries = entries;
            long offered = 0;
            int begin = 0;
            for (int from = 0; from < entries.length; ) {
                int to = Group.end(entries, from);
                double group = sides.pairs(entries, from, to);
                Narrowing narrowing = rules.narrowing(rule);
                if (narrowing.isLarge(group)) {
                    narrowing.add(entries, from, to);
                }
                pairs += narrowing.compared(group);
                offered += (long) narrowing.compared(group);
                if (offered >= SLICE_PAIRS || to - begin >= SLICE_ENTRIES || to == entries.length) {
                    ends.add(to);
                    begin = to;
                    offered = 0;
                }
                from = to;
            }
        }

        public int count() {
            return ends.size();
        }

        /** How many pairs agree on the rule, those of large groups as far as they are compared: counted, not estimated. */
        public double pairs() {
            return pairs;
        }

        /** Gives the pairs of a slice, from 0, that no rule before this one finds. */
        public Found go(int slice, PairSink sink) {
            Group groups = new Group(sides, rules, rule, sink);
            int begin = slice == 0 ? 0 : ends.get(slice - 1);
            for (int from = begin; from < ends.get(slice); ) {
                int to = Group.end(entries, from);
                groups.go(entries, from, to);
                from = to;
            }
            return groups.found();
        }
    }
}
