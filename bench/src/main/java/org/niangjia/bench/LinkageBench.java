package org.niangjia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;
import org.niangjia.engine.linkage.RecordTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Who is who, by our engine and by Duke and JedAI: right, fast, small. Each engine runs in a process of its own. Ours gets the files and
 * nothing else; the peers get the columns found, settings chosen by hand, and of all thresholds that which the truth favours.
 */
@Command(
        name = "linkage",
        description = "Measures our linkage engine beside Duke and JedAI on the same data, and the look-up of records.",
        mixinStandardHelpOptions = true)
final class LinkageBench implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LEARNT_SEED = 401;
    private static final long MEASURED_SEED = 402;

    @Option(names = "--data", description = "Folder of public sets: febrl/, splink/ and dblp-acm/, as published.")
    private @Nullable Path data;

    @Option(
            names = "--persons",
            split = ",",
            defaultValue = "5000,50000",
            description = "Sizes of made-up sets (default: 5000,50000).")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--lookup",
            defaultValue = "1000000",
            description = "Records among which single ones are looked up, 0 for none (default: 1,000,000).")
    private int lookupSize;

    @Option(
            names = "--ceiling",
            arity = "0..1",
            fallbackValue = "50000",
            description =
                    "Measures only what the data permit: a model that learns from the truth of another population of"
                            + " so many members (default: 50,000) beside ours.")
    private @Nullable Integer ceilingSize;

    @Option(names = "--heap", defaultValue = "10g", description = "Most heap of each engine (default: 10g).")
    private String heap = "10g";

    private record Line(String engine, @Nullable PairScore score, MeasuredProcess process) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("niangjia-linkage");
        try {
            Figures figures = new Figures();
            System.out.println(Machine.inWords());
            if (ceilingSize != null) {
                LinkageCeiling.measure(ceilingSize, LEARNT_SEED, MEASURED_SEED, scratch, figures);
                figures.print(System.out);
                return 0;
            }
            System.out.println(
                    "| data | engine | F1 | precision | recall | seconds | ours = 1 | CPU seconds | ours = 1 | peak MiB"
                            + " | ours = 1 |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
            List<LinkageSet> sets = new ArrayList<>(data == null ? List.of() : LinkageSet.published(data));
            for (int size : sizes) {
                sets.add(LinkageSet.persons(size, scratch.resolve("persons-" + size)));
            }
            for (LinkageSet set : sets) {
                Path folder = Files.createDirectory(scratch.resolve("set-" + sets.indexOf(set)));
                measure(set, folder, figures);
            }
            if (lookupSize > 0) {
                LookupLoad.measure(lookupSize, scratch.resolve("lookup"), figures);
            }
            System.out.println();
            figures.print(System.out);
            return 0;
        } finally {
            delete(scratch);
        }
    }

    private void measure(LinkageSet set, Path folder, Figures figures) throws IOException, InterruptedException {
        RecordTable left = RecordTable.read(set.left());
        RecordTable right = set.right() == null ? null : RecordTable.read(set.right());
        List<Line> lines = new ArrayList<>();
        lines.add(ours(set, left, right, folder));
        lines.addAll(peers(set, left, right, folder));
        Line ours = lines.getFirst();
        lines.forEach(line -> print(set, line, ours));
        PairScore score = ours.score();
        if (score == null) {
            figures.missing(
                    "F1 on " + set.name(),
                    "our engine ended with " + ours.process().exitCode());
        } else {
            figures.atLeast("F1 on " + set.name(), 1e4 * score.f1(), 1e4 * set.f1Min(), "‱");
        }
    }

    private Line ours(LinkageSet set, RecordTable left, @Nullable RecordTable right, Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> arguments = new ArrayList<>();
        if (set.right() == null) {
            arguments.addAll(List.of("dedupe", "--input", set.left().toString()));
            if (set.truthColumn() != null) {
                arguments.addAll(List.of("--truth-column", set.truthColumn()));
            }
        } else {
            arguments.addAll(List.of(
                    "link",
                    "--left",
                    set.left().toString(),
                    "--right",
                    set.right().toString()));
        }
        arguments.addAll(List.of("--id", set.id(), "--out", out.toString(), "--json"));
        MeasuredProcess process = MeasuredProcess.run(
                System.getProperty("java.class.path"),
                "org.niangjia.cli.Main",
                arguments,
                heap,
                PATIENCE,
                folder.resolve("ours.log"));
        boolean done = !process.stopped() && process.exitCode() == 0;
        return new Line("ours", done ? PairScore.of(found(set, left, right, out), set.truth()) : null, process);
    }

    private static Set<Long> found(LinkageSet set, RecordTable left, @Nullable RecordTable right, Path out) {
        ToIntFunction<String> lefts = LinkageSet.rows(left, set.id());
        Set<Long> pairs = new HashSet<>();
        if (right != null) {
            ToIntFunction<String> rights = LinkageSet.rows(right, set.id());
            RecordTable links = RecordTable.read(out.resolve("links.csv"));
            for (int row = 0; row < links.rows(); row++) {
                pairs.add(
                        LinkageSet.pair(lefts.applyAsInt(links.value(row, 0)), rights.applyAsInt(links.value(row, 1))));
            }
            return pairs;
        }
        RecordTable clusters = RecordTable.read(out.resolve("clusters.csv"));
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (int row = 0; row < clusters.rows(); row++) {
            byNumber.computeIfAbsent(clusters.value(row, 0), number -> new ArrayList<>())
                    .add(lefts.applyAsInt(clusters.value(row, 2)));
        }
        byNumber.values().forEach(rows -> pairs.addAll(LinkageSet.pairsWithin(rows)));
        return pairs;
    }

    private List<Line> peers(LinkageSet set, RecordTable left, @Nullable RecordTable right, Path folder)
            throws IOException, InterruptedException {
        Set<String> out = set.truthColumn() == null ? Set.of() : Set.of(set.truthColumn());
        LinkagePlan plan =
                right == null ? Linkage.propose(left, set.id(), out) : Linkage.propose(left, right, set.id(), out);
        String lefts = PeerTables.write(left, plan, PlannedField::left, folder.resolve("left.tsv"))
                .toString();
        String rights = right == null
                ? "-"
                : PeerTables.write(right, plan, PlannedField::right, folder.resolve("right.tsv"))
                        .toString();
        int rows = right == null ? left.rows() : 0;
        List<Line> lines = new ArrayList<>();
        lines.add(peer("Duke 1.2", "DukePeer", List.of(lefts, rights), List.of("50"), rows, set, folder));
        for (String blocking : List.of("words", "grams")) {
            lines.add(peer(
                    "JedAI 3.1, blocks of " + blocking,
                    "JedaiPeer",
                    List.of(lefts, rights),
                    List.of(blocking, "CHARACTER_TRIGRAMS_TF_IDF", "COSINE_SIMILARITY"),
                    rows,
                    set,
                    folder));
        }
        return lines;
    }

    private Line peer(
            String name,
            String mainClass,
            List<String> tables,
            List<String> settings,
            int rows,
            LinkageSet set,
            Path folder)
            throws IOException, InterruptedException {
        Path pairs = folder.resolve("pairs.tsv");
        List<String> arguments = new ArrayList<>(tables);
        arguments.add(pairs.toString());
        arguments.addAll(settings);
        Path home = Path.of(System.getProperty("niangjia.home", "."));
        MeasuredProcess process = MeasuredProcess.run(
                home.resolve("bench/peers/target/linkage-peers-0.1.0-SNAPSHOT.jar") + ":"
                        + home.resolve("bench/peers/target/lib") + "/*",
                "org.niangjia.bench.peers." + mainClass,
                arguments,
                heap,
                PATIENCE,
                folder.resolve("peer.log"));
        if (!process.stopped() && process.exitCode() != 0) {
            System.err.println(Files.readString(folder.resolve("peer.log")));
        }
        boolean done = !process.stopped() && process.exitCode() == 0;
        return new Line(name, done ? PairScore.atBest(pairs, rows, set.truth()) : null, process);
    }

    private static void print(LinkageSet set, Line line, Line ours) {
        MeasuredProcess process = line.process();
        MeasuredProcess own = ours.process();
        PairScore score = line.score();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s%.1f | %.1f | %.1f | %.1f | %,d | %.1f |%n",
                set.name(),
                line.engine(),
                score == null ? process.stopped() ? "stopped" : "failed" : share(score.f1()),
                score == null ? "" : share(score.precision()),
                score == null ? "" : share(score.recall()),
                process.stopped() ? "> " : "",
                process.seconds(),
                process.seconds() / own.seconds(),
                process.cpuSeconds(),
                process.cpuSeconds() / Math.max(0.1, own.cpuSeconds()),
                process.peakMebibytes(),
                (double) process.peakMebibytes() / Math.max(1, own.peakMebibytes()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }
}
