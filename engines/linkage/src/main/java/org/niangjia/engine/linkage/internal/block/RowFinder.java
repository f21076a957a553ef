package org.niangjia.engine.linkage.internal.block;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.RowOrder;
import org.niangjia.engine.linkage.internal.table.TextHash;
import org.niangjia.engine.linkage.internal.table.Tokens;

/**
 * Finds the rows with which a record that is not among them has something rare in common: the keys of the blocking rules, turned
 * around. Takes about eight bytes a row and rule. Safe for use by several threads.
 */
public final class RowFinder {

    /** The groups are gone through from the smallest on until they have so many rows together. */
    private static final int SCANNED_MAX = 1 << 16;

    private final int rows;
    private final Clock clock;
    private final List<OfRule> rules;
    private final List<OfWords> words;

    /** The rows by their keys of one rule. */
    private record OfRule(List<Agreement> agreements, KeyedRows rows) {}

    /** The rows by the words of one field that no other row has: no rule asks for them, but a guest may share one. */
    private record OfWords(String field, KeyedRows rows) {}

    /** Rows that a guest has a key in common with. */
    private record Group(KeyedRows in, int from, int to) {

        int size() {
            return to - from;
        }
    }

    private RowFinder(int rows, Clock clock, List<OfRule> rules, List<OfWords> words) {
        this.rows = rows;
        this.clock = clock;
        this.rules = rules;
        this.words = words;
    }

    /**
     * @param fields of all rows, one at least
     * @param order of the rows, by which a sample of them is drawn
     * @param pairsMax about how many pairs of rows the rules may find, which says how long a search takes
     * @param groupPairsMax of rows that agree on a rule and form more pairs only few count as found
     * @param seed of the sample by which rules are chosen
     */
    public static RowFinder of(
            List<FieldValues> fields, RowOrder order, double pairsMax, double groupPairsMax, long seed, Clock clock) {
        int rows = fields.getFirst().rows();
        List<BlockingKey> keys = fields.stream()
                .flatMap(field -> BlockingKeys.of(field, clock).stream())
                .toList();
        List<OfRule> rules = new RuleChoice(new Sides(rows, rows), order, pairsMax, groupPairsMax, seed)
                .choose(keys).stream()
                        .map(rule -> new OfRule(
                                rule.agreements(),
                                KeyedRows.of(
                                        rows * rule.width(),
                                        i -> i / rule.width(),
                                        i -> rule.key(i / rule.width(), i % rule.width()))))
                        .toList();
        return new RowFinder(
                rows,
                clock,
                rules,
                fields.stream()
                        .filter(field -> field.kind().isOfWords())
                        .map(RowFinder::uniqueWords)
                        .toList());
    }

    private static OfWords uniqueWords(FieldValues field) {
        Tokens tokens = field.tokens();
        int[] rowOf = new int[tokens.distinct()];
        for (int row = 0; row < field.rows(); row++) {
            for (int token : tokens.of(field.code(row))) {
                rowOf[token] = row;
            }
        }
        IntToLongFunction key = token -> tokens.count(token) == 1 ? TextHash.of(tokens.text(token)) : 0;
        return new OfWords(field.name(), KeyedRows.of(rowOf.length, token -> rowOf[token], key));
    }

    /**
     * The rows that a record may be, those with the rarest agreements first.
     *
     * @param guest its fields, in any order, with words that weigh what they do among all rows; of one row
     * @param max how many rows at most
     */
    public int[] rows(List<FieldValues> guest, int max) {
        List<Group> groups = new ArrayList<>(groups(guest));
        groups.sort(Comparator.comparingInt(Group::size));
        Map<Integer, Double> bits = new HashMap<>();
        int scanned = 0;
        for (Group group : groups) {
            scanned += group.size();
            if (scanned > SCANNED_MAX) {
                break;
            }
            double rarity = Math.log((double) rows / group.size());
            for (int i = group.from(); i < group.to(); i++) {
                bits.merge(group.in().row(i), rarity, Double::sum);
            }
        }
        return bits.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> row) -> -row.getValue())
                        .thenComparingInt(Map.Entry::getKey))
                .limit(max)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private List<Group> groups(List<FieldValues> guest) {
        Map<Agreement, BlockingKey> keys = new HashMap<>();
        for (FieldValues field : guest) {
            BlockingKeys.of(field, clock).forEach(key -> keys.put(new Agreement(key.field(), key.name()), key));
        }
        List<Group> groups = new ArrayList<>();
        for (OfRule known : rules) {
            BlockingRule rule =
                    new BlockingRule(known.agreements().stream().map(keys::get).toList());
            for (int k = 0; k < rule.width(); k++) {
                add(known.rows(), rule.key(0, k), groups);
            }
        }
        for (OfWords known : words) {
            guest.stream()
                    .filter(field -> field.name().equals(known.field()))
                    .forEach(field -> IntStream.of(field.tokens().of(field.code(0)))
                            .forEach(token ->
                                    add(known.rows(), TextHash.of(field.tokens().text(token)), groups)));
        }
        return groups;
    }

    private static void add(KeyedRows in, long key, List<Group> groups) {
        int from = in.from(key);
        int to = key == 0 ? from : in.to(from, key);
        if (to > from) {
            groups.add(new Group(in, from, to));
        }
    }

    /** Rows sorted by the upper halves of their keys. */
    private static final class KeyedRows {

        private final long[] entries;

        private KeyedRows(long[] entries) {
            this.entries = entries;
        }

        /** @param key of the i-th entry; 0 if it has none */
        static KeyedRows of(int count, IntUnaryOperator row, IntToLongFunction key) {
            long[] entries = IntStream.range(0, count)
                    .parallel()
                    .mapToLong(i -> {
                        long own = key.applyAsLong(i);
                        return own == 0 ? -1 : (own & 0xFFFFFFFF_00000000L) | row.applyAsInt(i);
                    })
                    .filter(entry -> entry != -1)
                    .toArray();
            Arrays.parallelSort(entries);
            return new KeyedRows(entries);
        }

        int row(int at) {
            return (int) entries[at];
        }

        /** The first entry with the key or a greater one. */
        int from(long key) {
            int at = Arrays.binarySearch(entries, key & 0xFFFFFFFF_00000000L);
            return at < 0 ? -at - 1 : at;
        }

        /** Where the entries end that have the key, of which the first is given. */
        int to(int from, long key) {
            int at = Arrays.binarySearch(entries, from, entries.length, key | 0xFFFFFFFFL);
            return at < 0 ? -at - 1 : at + 1;
        }
    }
}
