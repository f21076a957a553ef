package org.niangjia.engine.linkage;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.chunk.WorkFolder;
import org.niangjia.engine.linkage.internal.report.ReportPage;
import org.niangjia.engine.linkage.internal.report.Run;
import org.niangjia.engine.linkage.internal.table.RecordNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a run: {@code links.csv}, {@code clusters.csv}, {@code plan.yaml}, {@code model.json} with what was learnt and
 * where the tables lay, and {@code report.html} for people. Files get their names when all are written, so none is there that only looks whole.
 */
public final class ResultFolder implements AutoCloseable {

    private static final String LOCK = ".run";
    private static final String UNFINISHED = ".unfinished";
    private static final String WORK = ".work";
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
     * @param left file of the left or only table
     * @param right file of the right table; null in a deduplication
     * @param id column that names the records of the left or only table; null if they are numbered from 1
     * @param rightId column that names those of the right table; null if it is the same
     */
    public record Kept(
            String left,
            @Nullable String right,
            @Nullable String id,
            @Nullable String rightId,
            LinkageWeights weights) {

        /** The columns that name the records of both tables. */
        public IdColumns ids() {
            return new IdColumns(id, rightId == null ? id : rightId);
        }
    }

    /**
     * Makes the folder this run's.
     *
     * @throws IOException if another run works in it or it can't be written
     */
    public static ResultFolder open(Path folder) throws IOException {
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
            written.add(csv(
                    "links.csv",
                    List.of("left_id", "right_id", "probability", "weight"),
                    csv -> result.links()
                            .forEach(link -> csv.writeRecord(
                                    lefts.of(link.left()),
                                    rights.of(link.right()),
                                    String.format(Locale.ROOT, "%.6f", link.probability()),
                                    String.format(Locale.ROOT, "%.3f", link.weight())))));
            written.add(csv(
                    "clusters.csv",
                    List.of("cluster", "table", "id"),
                    csv -> clusters(result, right, lefts, rights, csv)));
            written.add(text("plan.yaml", PlanFile.write(result.plan())));
            written.add(text("model.json", MAPPER.writeValueAsString(kept)));
            written.add(text("report.html", ReportPage.of(new Run(result, left, right, kept, facts))));
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

    private static void clusters(
            LinkageResult result, @Nullable RecordTable right, RecordNames lefts, RecordNames rights, CsvWriter csv) {
        int number = 0;
        if (right == null) {
            for (List<Integer> cluster : result.clusters()) {
                number++;
                for (int row : cluster) {
                    csv.writeRecord(String.valueOf(number), "left", lefts.of(row));
                }
            }
        } else {
            for (LinkageResult.Link link : result.links()) {
                number++;
                csv.writeRecord(String.valueOf(number), "left", lefts.of(link.left()));
                csv.writeRecord(String.valueOf(number), "right", rights.of(link.right()));
            }
        }
    }

    @FunctionalInterface
    private interface Rows {
        void write(CsvWriter csv);
    }

    private Path csv(String name, List<String> header, Rows rows) throws IOException {
        Path file = folder.resolve(name + UNFINISHED);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(header);
            rows.write(csv);
        }
        return file;
    }

    private Path text(String name, String content) throws IOException {
        Path file = folder.resolve(name + UNFINISHED);
        Files.writeString(file, content);
        return file;
    }

    /**
     * What an earlier run kept.
     *
     * @throws IOException if the folder holds no finished run
     */
    public static Map.Entry<LinkagePlan, Kept> read(Path folder) throws IOException {
        Path model = folder.resolve("model.json");
        if (!Files.exists(model)) {
            throw new IOException(folder + " holds no finished run: there is no model.json");
        }
        try {
            return Map.entry(
                    PlanFile.read(folder.resolve("plan.yaml")), MAPPER.readValue(Files.readString(model), Kept.class));
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new IOException(folder + " holds a damaged run: " + damaged.getMessage(), damaged);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        Files.deleteIfExists(folder.resolve(LOCK));
    }
}
