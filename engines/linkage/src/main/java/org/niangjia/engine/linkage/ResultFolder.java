package org.niangjia.engine.linkage;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.chunk.WorkFolder;
import org.niangjia.engine.linkage.internal.entity.Components;
import org.niangjia.engine.linkage.internal.evidence.JudgedTable;
import org.niangjia.engine.linkage.internal.folder.Replacement;
import org.niangjia.engine.linkage.internal.report.ReportPage;
import org.niangjia.engine.linkage.internal.report.Run;
import org.niangjia.engine.linkage.internal.table.RecordNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a run: {@code links.csv}, {@code clusters.csv}, {@code entities.csv}, {@code plan.yaml}, {@code model.json} with what was learnt and
 * where the tables lay, {@code run.json} with what they were, and {@code report.html} for people. Files get their names when all are written,
 * so none is there that only looks whole.
 */
public final class ResultFolder implements AutoCloseable {

    private static final String LOCK = ".run";
    private static final String UNFINISHED = ".unfinished";
    private static final String WORK = ".work";
    private static final String JUDGED = "judged.csv";
    static final String JUDGED_BY_PEOPLE = "judged by people";
    private static final List<String> CLUSTER_COLUMNS = List.of("cluster", "table", "id");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Path folder;
    private final FileChannel lock;

    private ResultFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * What is needed to explain a pair later.
     *
     * @param left file of the left or only table, if it isn't absolute in the folder itself
     * @param right file of the right table; null in a deduplication
     * @param id column that names the records of the left or only table; null if they are numbered from 1
     * @param rightId column that names those of the right table; null if it is the same, empty if its rows are numbered
     * @param labels how many pairs people had judged, which lie in {@code judged.csv}; null if they had judged none
     */
    public record Kept(
            String left,
            @Nullable String right,
            @Nullable String id,
            @Nullable String rightId,
            LinkageWeights weights,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Labels labels) {

        /** Of a run without labels. */
        public Kept(
                String left,
                @Nullable String right,
                @Nullable String id,
                @Nullable String rightId,
                LinkageWeights weights) {
            this(left, right, id, rightId, weights, null);
        }

        /** The columns that name the records of both tables. */
        public IdColumns ids() {
            return IdColumns.written(id, rightId);
        }
    }

    /** @param file that they were read from */
    public record Labels(String file, int matches, int others) {}

    /**
     * Makes the folder this run's.
     *
     * @throws IOException if another run works in it or it can't be written
     * @throws IllegalArgumentException if it is a file
     */
    public static ResultFolder open(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new IllegalArgumentException(folder + " is a file, not a folder");
        }
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new ResultFolder(folder, channel);
            }
        } catch (OverlappingFileLockException own) {
            // another run of this process, told below
        }
        channel.close();
        throw new IOException("another run works in " + folder);
    }

    /** Where the run keeps what it has compared; there only until results are written. */
    public Path work() {
        return folder.resolve(WORK);
    }

    /** Writes the results; what an earlier run left under these names is replaced. If it fails, that still stands. */
    public void write(LinkageResult result, RecordTable left, @Nullable RecordTable right, Kept kept, RunFacts facts)
            throws IOException {
        RecordTable other = right == null ? left : right;
        RecordNames lefts = new RecordNames(left, kept.ids().left());
        RecordNames rights = new RecordNames(other, kept.ids().right());
        List<Path> written = new ArrayList<>();
        try {
            writeLinks(
                    unfinished("links.csv", written),
                    result.links(),
                    lefts,
                    rights,
                    !result.judgements().isEmpty());
            List<List<Integer>> clusters = right == null ? result.clusters() : joined(result.links(), left, right);
            writeClusters(unfinished("clusters.csv", written), clusters, left.rows(), lefts, rights);
            EntityFile.write(unfinished(EntityFile.NAME, written), entities(clusters, left, right, kept));
            if (!result.judgements().isEmpty()) {
                writeJudged(unfinished(JUDGED, written), result.judgements(), lefts, rights);
            }
            Files.writeString(unfinished("plan.yaml", written), PlanFile.write(result.plan()));
            writeKept(unfinished("model.json", written), kept);
            RunRecord.of(folder, result.plan(), kept, left, right).write(unfinished(RunRecord.NAME, written));
            Files.writeString(
                    unfinished("report.html", written), ReportPage.of(new Run(result, left, right, kept, facts)));
        } catch (UncheckedIOException failed) {
            deleteUnfinished();
            throw failed.getCause();
        } catch (IOException failed) {
            deleteUnfinished();
            throw failed;
        }
        for (Path file : written) {
            String name = file.getFileName().toString().replace(UNFINISHED, "");
            Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(folder.resolve(EntityFile.LOG));
        if (result.judgements().isEmpty()) {
            Files.deleteIfExists(folder.resolve(JUDGED));
        }
        WorkFolder.delete(work());
    }

    private void deleteUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(UNFINISHED)).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path unfinished(String name, List<Path> written) {
        Path file = folder.resolve(name + UNFINISHED);
        written.add(file);
        return file;
    }

    /** @param withReason whether a last column says of a link that people judged it */
    static void writeLinks(
            Path file, List<LinkageResult.Link> links, RecordNames lefts, RecordNames rights, boolean withReason)
            throws IOException {
        List<String> columns = List.of("left_id", "right_id", "probability", "weight", "reason");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns.subList(0, withReason ? 5 : 4));
            links.forEach(link -> csv.writeRecord(List.of(
                            lefts.of(link.left()),
                            rights.of(link.right()),
                            String.format(Locale.ROOT, "%.6f", link.probability()),
                            String.format(Locale.ROOT, "%.3f", link.weight()),
                            link.judged() ? JUDGED_BY_PEOPLE : "")
                    .subList(0, withReason ? 5 : 4)));
        }
    }

    private static void writeJudged(Path file, Judgements judgements, RecordNames lefts, RecordNames rights)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("left_id", "right_id", "match", JudgedTable.STRATUM, JudgedTable.STRATUM_PAIRS);
            judgements
                    .all()
                    .forEach(each -> csv.writeRecord(
                            lefts.of(each.left()),
                            rights.of(each.right()),
                            each.match() ? "1" : "0",
                            each.stratum(),
                            each.stratum().isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", each.stratumPairs())));
        }
    }

    /**
     * What people had judged when a run was made.
     *
     * @param ids columns that name the records
     */
    public static Judgements judgements(
            Path folder, Kept kept, RecordTable left, @Nullable RecordTable right, IdColumns ids) {
        return kept.labels() == null
                ? Judgements.none()
                : Judgements.of(RecordTable.read(folder.resolve(JUDGED)), left, right, ids);
    }

    /** The clusters of one table. */
    static void writeClusters(Path file, List<List<Integer>> clusters, RecordNames names) throws IOException {
        writeClusters(file, clusters, Integer.MAX_VALUE, names, names);
    }

    /** @param leftRows rows from this number on are of the right table */
    private static void writeClusters(
            Path file, List<List<Integer>> clusters, int leftRows, RecordNames lefts, RecordNames rights)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(CLUSTER_COLUMNS);
            for (int i = 0; i < clusters.size(); i++) {
                for (int row : clusters.get(i)) {
                    boolean isLeft = row < leftRows;
                    csv.writeRecord(
                            String.valueOf(i + 1),
                            isLeft ? "left" : "right",
                            isLeft ? lefts.of(row) : rights.of(row - leftRows));
                }
            }
        }
    }

    /** Rows that links join, those of the right table behind those of the left: whoever stands in a list twice has two links. */
    private static List<List<Integer>> joined(List<LinkageResult.Link> links, RecordTable left, RecordTable right) {
        Components components = new Components(left.rows() + right.rows());
        links.forEach(link -> components.join(link.left(), left.rows() + link.right()));
        return components.groups();
    }

    static void writeKept(Path file, Kept kept) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(kept));
    }

    /** The entities of a run, by rows of the left table and then of the right one. */
    private static Entities entities(
            List<List<Integer>> clusters, RecordTable left, @Nullable RecordTable right, Kept kept) {
        List<RecordName> records = new ArrayList<>();
        addNames(records, left, kept.left(), kept.ids().left());
        if (right != null) {
            addNames(
                    records,
                    right,
                    Objects.requireNonNull(kept.right()),
                    kept.ids().right());
        }
        return Entities.of(records, clusters);
    }

    private static void addNames(List<RecordName> records, RecordTable table, String file, @Nullable String id) {
        RecordNames names = new RecordNames(table, id);
        String source = String.valueOf(Path.of(file).getFileName());
        for (int row = 0; row < table.rows(); row++) {
            records.add(new RecordName(source, names.of(row)));
        }
    }

    /**
     * What an earlier run kept.
     *
     * @throws IllegalArgumentException if there is no such folder or it holds no finished run; the message says what to do
     * @throws IOException if it can't be read or is damaged
     */
    public static Map.Entry<LinkagePlan, Kept> read(Path folder) throws IOException {
        Replacement.finish(folder);
        Path model = folder.resolve("model.json");
        if (!Files.exists(model)) {
            throw new IllegalArgumentException(withoutRun(folder));
        }
        try {
            return Map.entry(
                    PlanFile.read(folder.resolve("plan.yaml")), MAPPER.readValue(Files.readString(model), Kept.class));
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new IOException(folder + " holds a damaged run: " + damaged.getMessage(), damaged);
        }
    }

    private static String withoutRun(Path folder) {
        if (Files.isDirectory(folder.resolve(WORK))) {
            return folder
                    + " holds no finished run, only one that was broken off: the command that began it goes on with it";
        }
        return (Files.isDirectory(folder) ? folder + " holds no finished run" : "there is no folder " + folder)
                + ": give the one that link or dedupe wrote its results into (their --out)";
    }

    @Override
    public void close() throws IOException {
        lock.close();
        Files.deleteIfExists(folder.resolve(LOCK));
    }
}
