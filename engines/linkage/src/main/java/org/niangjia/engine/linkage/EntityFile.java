package org.niangjia.engine.linkage;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.niangjia.engine.linkage.LinkageResult.Link;

/** Entities as {@code entities.csv}, and what befell them as {@code entities-log.csv}. */
final class EntityFile {

    static final String NAME = "entities.csv";
    static final String LOG = "entities-log.csv";

    private EntityFile() {}

    /** One line a record, in the order of the rows. */
    static void write(Path file, Entities entities) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("entity_id", "source", "record_id");
            for (int row = 0; row < entities.ids().size(); row++) {
                RecordName record = entities.records().get(row);
                csv.writeRecord(entities.ids().get(row), record.source(), record.id());
            }
        }
    }

    /** @throws UnreadableTable if it holds none */
    static Entities read(Path file) {
        RecordTable table = RecordTable.read(file);
        if (!table.columns().equals(List.of("entity_id", "source", "record_id"))) {
            throw new UnreadableTable(
                    file + " holds no entities; its columns are " + String.join(", ", table.columns()));
        }
        List<RecordName> records = new ArrayList<>(table.rows());
        List<String> ids = new ArrayList<>(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            ids.add(table.value(row, 0));
            records.add(new RecordName(table.value(row, 1), table.value(row, 2)));
        }
        return new Entities(records, ids);
    }

    /**
     * Writes what an earlier log says, and then new events.
     *
     * @param earlier need not be there
     * @param why a sentence on a link
     */
    static void writeLog(
            Path file, Path earlier, List<EntityEvent> events, ZonedDateTime when, Function<Link, String> why)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            if (Files.exists(earlier)) {
                RecordTable before = RecordTable.read(earlier);
                csv.writeRecord(before.columns());
                for (int row = 0; row < before.rows(); row++) {
                    int own = row;
                    csv.writeRecord(
                            java.util.stream.IntStream.range(0, before.columns().size())
                                    .mapToObj(column -> before.value(own, column))
                                    .toList());
                }
            } else {
                csv.writeRecord(
                        "time",
                        "event",
                        "entity_id",
                        "entity_before",
                        "source",
                        "record_id",
                        "because_source",
                        "because_record_id",
                        "probability",
                        "weight",
                        "why");
            }
            String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.withNano(0));
            events.forEach(event -> csv.writeRecord(line(event, time, why)));
        }
    }

    private static List<String> line(EntityEvent event, String time, Function<Link, String> why) {
        RecordName because = event.because();
        Link link = event.link();
        String before = event.before();
        return List.of(
                time,
                event.kind().code(),
                event.entity(),
                before == null ? "" : before,
                event.record().source(),
                event.record().id(),
                because == null ? "" : because.source(),
                because == null ? "" : because.id(),
                link == null ? "" : String.format(Locale.ROOT, "%.6f", link.probability()),
                link == null ? "" : String.format(Locale.ROOT, "%.3f", link.weight()),
                link == null ? "" : why.apply(link));
    }
}
