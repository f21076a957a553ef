package org.niangjia.engine.linkage.internal.block;

/** Goes through groups of rows that have a key in common, within one thread. */
final class Group {

    private final Sides sides;
    private final RulesOfPair rules;
    private final int number;
    private final BlockingRule rule;
    private final PairSink sink;
    private long pairs;
    private long narrowed;
    private double leftOut;

    /** @param number of the rule, from 0 */
    Group(Sides sides, RulesOfPair rules, int number, PairSink sink) {
        this.sides = sides;
        this.rules = rules;
        this.number = number;
        this.rule = rules.rule(number);
        this.sink = sink;
    }

    /** Where the group that begins at an entry ends. */
    static int end(long[] entries, int from) {
        int end = from;
        long group = entries[from] >>> 32;
        while (end < entries.length && entries[end] >>> 32 == group) {
            end++;
        }
        return end;
    }

    Found found() {
        return new Found(pairs, narrowed, leftOut);
    }

    /** Goes through one group of sorted entries: those of left rows come first. */
    void go(long[] entries, int from, int to) {
        double all = sides.pairs(entries, from, to);
        long group = entries[from] >>> 32;
        if (rules.narrowing(number).isNarrowed(group)) {
            narrowed++;
            long before = pairs;
            rules.narrowing(number).go(entries, from, to, (one, two) -> offer(one, two, group));
            leftOut += all - (pairs - before);
            return;
        }
        int rights = sides.isLinkage() ? sides.firstRight(entries, from, to) : to;
        for (int i = from; i < rights; i++) {
            for (int j = sides.isLinkage() ? rights : i + 1; j < to; j++) {
                offer((int) entries[i], (int) entries[j], group);
            }
        }
    }

    /** Of two rows of the group: a pair counts where the first key that it shares, of the first rule that finds it, stands. */
    private void offer(int left, int right, long group) {
        if (sides.mayPair(left, right) && rule.finds(group, left, right) && !rules.anyBefore(number, left, right)) {
            pairs++;
            sink.pair(left, right);
        }
    }
}
