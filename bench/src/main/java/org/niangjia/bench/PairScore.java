package org.niangjia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How well pairs agree with the truth, each share 0 to 1. */
record PairScore(double precision, double recall) {

    private static final int THRESHOLDS = 40;

    private record Scored(int left, int right, double score) {}

    static PairScore of(Set<Long> found, Set<Long> truth) {
        long right = found.stream().filter(truth::contains).count();
        return new PairScore(
                found.isEmpty() ? 0 : (double) right / found.size(),
                truth.isEmpty() ? 0 : (double) right / truth.size());
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * What scored pairs are worth at best: of 40 thresholds the one with the highest F1 by the truth. Of two tables each record takes
     * its best partner that is free, the best pairs first; of one table, whoever is joined by a chain of pairs is one.
     *
     * @param file lines of left row, right row and score
     * @param rows of the one table; 0 of two tables
     */
    static PairScore atBest(Path file, int rows, Set<Long> truth) throws IOException {
        List<Scored> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            pairs.add(new Scored(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2])));
        }
        pairs.sort(Comparator.comparingDouble(Scored::score).reversed());
        PairScore best = new PairScore(0, 0);
        for (int i = 1; i <= THRESHOLDS; i++) {
            // Thresholds at shares of the pairs: scores of different engines lie on different scales.
            List<Scored> above = pairs.subList(0, (int) ((long) pairs.size() * i / THRESHOLDS));
            PairScore score = rows == 0 ? of(oneToOne(above), truth) : closed(above, rows, truth);
            best = score.f1() > best.f1() ? score : best;
        }
        return best;
    }

    private static Set<Long> oneToOne(List<Scored> best) {
        Set<Integer> lefts = new HashSet<>();
        Set<Integer> rights = new HashSet<>();
        Set<Long> links = new HashSet<>();
        for (Scored pair : best) {
            if (!lefts.contains(pair.left()) && !rights.contains(pair.right())) {
                lefts.add(pair.left());
                rights.add(pair.right());
                links.add(LinkageSet.pair(pair.left(), pair.right()));
            }
        }
        return links;
    }

    /** Groups may be so large at low thresholds that their pairs are only counted. */
    private static PairScore closed(List<Scored> pairs, int rows, Set<Long> truth) {
        int[] groupOf = IntStream.range(0, rows).toArray();
        List<List<Integer>> groups = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            groups.add(new ArrayList<>(List.of(row)));
        }
        for (Scored pair : pairs) {
            int into = groupOf[pair.left()];
            int from = groupOf[pair.right()];
            if (into != from) {
                groups.get(from).forEach(row -> groupOf[row] = into);
                groups.get(into).addAll(groups.get(from));
                groups.get(from).clear();
            }
        }
        double found = 0;
        for (List<Integer> group : groups) {
            found += group.size() * (group.size() - 1.0) / 2;
        }
        long right = truth.stream()
                .filter(pair -> groupOf[(int) (pair >>> 32)] == groupOf[pair.intValue()])
                .count();
        return new PairScore(found == 0 ? 0 : right / found, truth.isEmpty() ? 0 : (double) right / truth.size());
    }
}
