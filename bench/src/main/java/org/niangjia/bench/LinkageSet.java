package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.OfficeRegisters;
import org.niangjia.engine.population.Settings;

/**
 * Tables with the truth about who is who.
 *
 * @param name for people
 * @param left its file, as the engine gets it
 * @param right null if doubles are looked for in one table
 * @param id column of the identifiers
 * @param truthColumn column that tells the truth and must not be compared; null if there is none
 * @param truth pairs of rows that are one: {@link #pair}
 * @param f1Min what our engine should reach; 0 if there is no mark
 */
record LinkageSet(
        String name,
        Path left,
        @Nullable Path right,
        String id,
        @Nullable String truthColumn,
        Set<Long> truth,
        double f1Min) {

    /** The left row in the upper half, the right one in the lower; in one table the lower row in the upper half. */
    static long pair(int left, int right) {
        return ((long) left << 32) | right;
    }

    static long pairOfOne(int one, int two) {
        return pair(Math.min(one, two), Math.max(one, two));
    }

    /**
     * Made-up persons: a union's members and about as many in the register of the medical insurance, a quarter of both in common.
     *
     * @param folder empty or not there
     */
    static LinkageSet persons(int size, Path folder) throws IOException {
        return persons(size, Settings.ofDefaults().seed(), folder);
    }

    /** The same of another population. */
    static LinkageSet persons(int size, long seed, Path folder) throws IOException {
        Path rates = Files.createTempFile("rates", ".properties");
        Files.writeString(rates, """
                cover.medical = 0.27
                cover.civil-affairs = 0.001
                cover.disability = 0.001
                cover.unemployment = 0.001
                cover.closures = 0.001
                """);
        OfficeRegisters.of(size, seed, Noise.read(rates)).writeTo(folder, true, done -> {});
        Files.delete(rates);
        Path left = folder.resolve("members.csv");
        Path right = folder.resolve("like-members-medical.csv");
        return ofPairs(
                "Chinese persons, %,dk + %,dk".formatted(size / 1000, size / 1000),
                left,
                right,
                "编号",
                "编号",
                folder.resolve("truth-medical.csv"),
                0.991);
    }

    /** Those public sets that a folder holds: {@code febrl/}, {@code splink/} and {@code dblp-acm/}, as their authors publish them. */
    static List<LinkageSet> published(Path folder) {
        List<LinkageSet> sets = new ArrayList<>();
        Path febrl = folder.resolve("febrl");
        UnaryOperator<String> person = id -> id.replaceAll("^rec-(\\d+)-.*", "$1");
        if (Files.exists(febrl.resolve("dataset4a.csv"))) {
            RecordTable left = RecordTable.read(febrl.resolve("dataset4a.csv"));
            RecordTable right = RecordTable.read(febrl.resolve("dataset4b.csv"));
            sets.add(new LinkageSet(
                    "FEBRL 4",
                    febrl.resolve("dataset4a.csv"),
                    febrl.resolve("dataset4b.csv"),
                    "rec_id",
                    null,
                    acrossTables(left, right, "rec_id", person),
                    0.9998));
        }
        if (Files.exists(febrl.resolve("dataset3.csv"))) {
            RecordTable table = RecordTable.read(febrl.resolve("dataset3.csv"));
            sets.add(new LinkageSet(
                    "FEBRL 3",
                    febrl.resolve("dataset3.csv"),
                    null,
                    "rec_id",
                    null,
                    withinTable(table, "rec_id", person),
                    0.993));
        }
        Path fake = folder.resolve("splink/fake_1000.csv");
        if (Files.exists(fake)) {
            sets.add(new LinkageSet(
                    "fake_1000",
                    fake,
                    null,
                    "unique_id",
                    "cluster",
                    withinTable(RecordTable.read(fake), "cluster", cluster -> cluster),
                    0.90));
        }
        Path papers = folder.resolve("dblp-acm");
        if (Files.exists(papers.resolve("DBLP2.csv"))) {
            sets.add(ofPairs(
                    "DBLP-ACM",
                    papers.resolve("DBLP2.csv"),
                    papers.resolve("ACM.csv"),
                    "id",
                    "id",
                    papers.resolve("DBLP-ACM_perfectMapping.csv"),
                    0.974));
        }
        return sets;
    }

    private static LinkageSet ofPairs(
            String name, Path left, Path right, String leftId, String rightId, Path pairs, double f1Min) {
        ToIntFunction<String> lefts = rows(RecordTable.read(left), leftId);
        ToIntFunction<String> rights = rows(RecordTable.read(right), rightId);
        RecordTable truth = RecordTable.read(pairs);
        Set<Long> known = new HashSet<>();
        for (int row = 0; row < truth.rows(); row++) {
            known.add(pair(lefts.applyAsInt(truth.value(row, 0)), rights.applyAsInt(truth.value(row, 1))));
        }
        return new LinkageSet(name, left, right, leftId, null, known, f1Min);
    }

    /** The rows by identifier; throws {@code IllegalArgumentException} on one that is not there. */
    static ToIntFunction<String> rows(RecordTable table, String id) {
        int column = column(table, id);
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.put(table.value(row, column), row);
        }
        return name -> {
            Integer row = rows.get(name);
            if (row == null) {
                throw new IllegalArgumentException("there is no record " + name);
            }
            return row;
        };
    }

    private static int column(RecordTable table, String name) {
        return table.indexOf(name).orElseThrow(() -> new IllegalArgumentException("there is no column " + name));
    }

    private static Set<Long> acrossTables(
            RecordTable left, RecordTable right, String column, UnaryOperator<String> entity) {
        Map<String, List<Integer>> lefts = byEntity(left, column, entity);
        Set<Long> pairs = new HashSet<>();
        byEntity(right, column, entity)
                .forEach((one, rights) -> lefts.getOrDefault(one, List.of())
                        .forEach(row -> rights.forEach(other -> pairs.add(pair(row, other)))));
        return pairs;
    }

    private static Set<Long> withinTable(RecordTable table, String column, UnaryOperator<String> entity) {
        Set<Long> pairs = new HashSet<>();
        byEntity(table, column, entity).values().forEach(rows -> pairs.addAll(pairsWithin(rows)));
        return pairs;
    }

    /** All pairs of some rows of one table. */
    static Set<Long> pairsWithin(List<Integer> rows) {
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                pairs.add(pairOfOne(rows.get(i), rows.get(j)));
            }
        }
        return pairs;
    }

    private static Map<String, List<Integer>> byEntity(RecordTable table, String column, UnaryOperator<String> entity) {
        int at = column(table, column);
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(entity.apply(table.value(row, at)), unknown -> new ArrayList<>())
                    .add(row);
        }
        return rows;
    }
}
