package org.niangjia.engine.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.folder.Replacement;
import org.niangjia.engine.linkage.internal.report.ReportPage;
import org.niangjia.engine.linkage.internal.report.Run;
import org.niangjia.engine.linkage.internal.table.RecordNames;

/**
 * Takes further records into the folder of a deduplication. The folder then holds the compared columns of all records itself
 * ({@code records.csv}), so that the files that they came with may go. All files change together, or none does.
 *
 * @param known how many records were known before
 * @param added how many were taken in
 * @param same how many of the file were known already, and equal
 * @param pairs how many pairs were compared
 * @param links how many links there are now, of all records
 * @param events what befell whom
 * @param drifts how far the new records are from those that the model was learnt from, by field
 */
public record FolderUpdate(
        int known, int added, int same, long pairs, int links, List<EntityEvent> events, List<Drift> drifts) {

    private static final String RECORDS = "records.csv";

    public FolderUpdate {
        events = List.copyOf(events);
        drifts = List.copyOf(drifts);
    }

    /** How many records something befell. */
    public long count(EntityEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    /** Whether a field has drifted so far that the weights should be learnt anew. */
    public boolean shouldLearnAnew() {
        return drifts.stream().anyMatch(Drift::shifted);
    }

    /**
     * Takes a file in.
     *
     * @param folder of a deduplication
     * @param input a table with the columns that the run compared, and the one that named its records
     * @param learnAnew whether to learn the weights anew, from all records, and decide all anew; entities keep their identifiers
     *     even so
     * @throws IOException if another run works in the folder, or it can't be read or written
     * @throws UnreadableTable if a table can't be read, has changed, or names a known record with other values
     * @throws IllegalArgumentException if the folder holds no finished run, or one that was a linkage of two tables
     */
    public static FolderUpdate take(Path folder, Path input, boolean learnAnew, ZonedDateTime now) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder);
        }
        try (ResultFolder _ = ResultFolder.open(folder)) {
            Map.Entry<LinkagePlan, ResultFolder.Kept> run = ResultFolder.read(folder);
            if (run.getValue().right() != null) {
                throw new IllegalArgumentException(
                        folder + " holds a linkage of two tables; records are taken into a" + " deduplication only");
            }
            return new Taking(folder, run.getKey(), run.getValue(), learnAnew, now).take(input);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** One update. */
    private record Taking(
            Path folder, LinkagePlan plan, ResultFolder.Kept kept, boolean learnAnew, ZonedDateTime when) {

        FolderUpdate take(Path input) throws IOException {
            Entities before = EntityFile.read(folder.resolve(EntityFile.NAME));
            KnownRecords records = new KnownRecords(plan);
            RecordTable earlier = RecordTable.read(folder.resolve(kept.left()));
            records.addKnown(earlier, before, new RecordNames(earlier, kept.id()));
            int known = records.size();
            RecordTable more = RecordTable.read(input);
            if (plan.id() != null && more.indexOf(plan.id()).isEmpty()) {
                throw new UnreadableTable(input + " has no column " + plan.id()
                        + ", which names the records; there are " + String.join(", ", more.columns()));
            }
            String source = input.toAbsolutePath().normalize().getFileName().toString();
            int same = records.addNew(more, source, new RecordNames(more, plan.id()));
            List<LinkageResult.Link> links = links(records);
            if (records.size() == known && !learnAnew) {
                return new FolderUpdate(known, 0, same, 0, links.size(), List.of(), List.of());
            }
            RecordTable all = records.table();
            IdColumns names = new IdColumns(records.nameColumn(), records.nameColumn());
            LinkagePlan ruled = Linkage.of(plan).ruled(all, null);
            Linkage linkage = Linkage.of(ruled).judgedBy(ResultFolder.judgements(folder, kept, all, null, names));
            LinkageResult learnt = learnAnew ? linkage.dedupe(all) : null;
            LinkageWeights weights = learnt == null ? kept.weights() : learnt.weights();
            UpdateRun run = linkage.updating(all, known, weights);
            LinkageUpdate update = learnt == null
                    ? run.run(links, clusters(before))
                    : new LinkageUpdate(learnt.links(), learnt.clusters(), learnt.pairs(), List.of());
            Entities after = before.with(records.records(), update.clusters());
            List<EntityEvent> events = before.eventsUntil(after, update.links());
            write(records, all, update, after, events, run, weights, learnt, ruled, taken(ruled, input, more));
            return new FolderUpdate(
                    known,
                    records.size() - known,
                    same,
                    update.pairs(),
                    update.links().size(),
                    events,
                    update.drifts());
        }

        private RunRecord taken(LinkagePlan ruled, Path input, RecordTable more) throws IOException {
            String file = input.toAbsolutePath().normalize().toString();
            return RunRecord.read(folder).with(ruled, RunRecord.Input.of(folder, file, more.rows()));
        }

        /** Links are not all within clusters: two records that are alike stay apart if their groups are not. */
        private List<LinkageResult.Link> links(KnownRecords records) {
            RecordTable table = RecordTable.read(folder.resolve("links.csv"));
            OptionalInt judged = table.indexOf("reason");
            List<LinkageResult.Link> links = new ArrayList<>(table.rows());
            for (int row = 0; row < table.rows(); row++) {
                links.add(new LinkageResult.Link(
                        records.row(table.value(row, 0)),
                        records.row(table.value(row, 1)),
                        Double.parseDouble(table.value(row, 2)),
                        Double.parseDouble(table.value(row, 3)),
                        judged.isPresent()
                                && table.value(row, judged.getAsInt()).equals(ResultFolder.JUDGED_BY_PEOPLE)));
            }
            return links;
        }

        private static List<List<Integer>> clusters(Entities entities) {
            Map<String, List<Integer>> byId = new LinkedHashMap<>();
            for (int row = 0; row < entities.ids().size(); row++) {
                byId.computeIfAbsent(entities.ids().get(row), id -> new ArrayList<>())
                        .add(row);
            }
            return byId.values().stream().filter(rows -> rows.size() > 1).toList();
        }

        private void write(
                KnownRecords records,
                RecordTable all,
                LinkageUpdate update,
                Entities after,
                List<EntityEvent> events,
                UpdateRun run,
                LinkageWeights weights,
                @Nullable LinkageResult learnt,
                LinkagePlan ruled,
                RunRecord now)
                throws IOException {
            RecordNames names = new RecordNames(all, records.nameColumn());
            LinkageWords words = LinkageWords.in(Locale.CHINESE);
            Replacement files = new Replacement(folder);
            try (CsvWriter csv = CsvWriter.builder().build(files.file(RECORDS))) {
                csv.writeRecord(all.columns());
                for (int row = 0; row < all.rows(); row++) {
                    List<String> values = new ArrayList<>();
                    for (int column = 0; column < all.columns().size(); column++) {
                        values.add(all.value(row, column));
                    }
                    csv.writeRecord(values);
                }
            }
            ResultFolder.writeLinks(files.file("links.csv"), update.links(), names, names, kept.labels() != null);
            ResultFolder.writeClusters(files.file("clusters.csv"), update.clusters(), names);
            EntityFile.write(files.file(EntityFile.NAME), after);
            EntityFile.writeLog(
                    files.file(EntityFile.LOG),
                    folder.resolve(EntityFile.LOG),
                    events,
                    when,
                    link -> words.sentence(run.explain(link.left(), link.right())));
            Files.writeString(files.file("plan.yaml"), PlanFile.write(ruled));
            now.write(files.file(RunRecord.NAME));
            ResultFolder.Kept keeping =
                    new ResultFolder.Kept(RECORDS, null, records.nameColumn(), null, weights, kept.labels());
            ResultFolder.writeKept(files.file("model.json"), keeping);
            if (learnt != null) {
                RunFacts facts = new RunFacts(when, learnt.seconds(), 0);
                Files.writeString(files.file("report.html"), ReportPage.of(new Run(learnt, all, null, keeping, facts)));
            }
            files.commit();
        }
    }
}
