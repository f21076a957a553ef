package org.niangjia.engine.linkage.internal.block;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells whether rules find a pair. Rules share keys: of a pair each is looked at once at most. */
final class RulesOfPair {

    private final List<BlockingRule> rules;
    private final List<Narrowing> narrowings;
    private final BlockingKey[] keys;
    /** By rule, a bit for each of its keys. */
    private final long[] masks;

    /**
     * @param rules of at most 64 keys in all
     * @param narrowings of their large groups, which are known before later rules are asked
     */
    RulesOfPair(List<BlockingRule> rules, List<Narrowing> narrowings) {
        this.rules = List.copyOf(rules);
        this.narrowings = List.copyOf(narrowings);
        List<BlockingKey> distinct =
                rules.stream().flatMap(rule -> rule.keys().stream()).distinct().toList();
        if (distinct.size() > Long.SIZE) {
            throw new IllegalArgumentException("rules ask for at most 64 different keys, not " + distinct.size());
        }
        this.keys = distinct.toArray(BlockingKey[]::new);
        this.masks = rules.stream()
                .mapToLong(rule -> rule.keys().stream()
                        .mapToLong(key -> 1L << distinct.indexOf(key))
                        .sum())
                .toArray();
    }

    BlockingRule rule(int number) {
        return rules.get(number);
    }

    Narrowing narrowing(int number) {
        return narrowings.get(number);
    }

    List<BlockingRule> all() {
        return rules;
    }

    /** Those that ask for none of some fields. */
    RulesOfPair without(Set<String> fields) {
        List<Integer> kept = IntStream.range(0, rules.size())
                .filter(rule -> Collections.disjoint(rules.get(rule).fields(), fields))
                .boxed()
                .toList();
        return new RulesOfPair(
                kept.stream().map(rules::get).toList(),
                kept.stream().map(narrowings::get).toList());
    }

    /** Whether any rule finds the pair. */
    boolean find(int left, int right) {
        return anyBefore(rules.size(), left, right);
    }

    /** All rules that find the pair. */
    List<BlockingRule> finding(int left, int right) {
        return IntStream.range(0, rules.size())
                .filter(number -> {
                    long group = rules.get(number).firstCommon(left, right) >>> 32;
                    return group != 0 && narrowings.get(number).finds(group, left, right);
                })
                .mapToObj(rules::get)
                .toList();
    }

    /** Whether any of the first rules finds the pair. */
    boolean anyBefore(int number, int left, int right) {
        long agree = 0;
        long differ = 0;
        for (int rule = 0; rule < number; rule++) {
            long mask = masks[rule];
            while ((mask & differ) == 0 && (mask & ~agree) != 0) {
                int key = Long.numberOfTrailingZeros(mask & ~agree);
                if (keys[key].common(left, right) >= 0) {
                    agree |= 1L << key;
                } else {
                    differ |= 1L << key;
                }
            }
            if ((mask & differ) == 0
                    && narrowings.get(rule).finds(rules.get(rule).firstCommon(left, right) >>> 32, left, right)) {
                return true;
            }
        }
        return false;
    }
}
