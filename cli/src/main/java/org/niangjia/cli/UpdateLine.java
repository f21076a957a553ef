package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.niangjia.engine.linkage.Drift;
import org.niangjia.engine.linkage.EntityEvent.Kind;
import org.niangjia.engine.linkage.FolderUpdate;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.UnreadableTable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes records into a deduplication and prints what came of it: one line of JSON, or a few words.
 *
 * @param records known before, taken in, and in the file but known
 */
record UpdateLine(
        List<Integer> records,
        long pairs,
        int links,
        long created,
        long joined,
        long merged,
        long split,
        List<Drift> drifts,
        boolean shouldLearnAnew,
        double seconds,
        long peakMemoryMiB) {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static int run(Path folder, Path input, boolean learnAnew, boolean json) {
        long began = System.nanoTime();
        try {
            FolderUpdate update = FolderUpdate.take(folder, input, learnAnew, ZonedDateTime.now(PLACE));
            UpdateLine line = of(update, (System.nanoTime() - began) / 1e9);
            if (json) {
                System.out.println(MAPPER.writeValueAsString(line));
            } else {
                line.print();
            }
            return Main.DONE;
        } catch (UnreadableTable | TooManyPairs | IllegalArgumentException wrong) {
            return LinkageOptions.wrong(Faults.inWords(wrong));
        } catch (IOException failed) {
            return LinkageOptions.failed(Faults.inWords(failed));
        } catch (OutOfMemoryError tooLarge) {
            return LinkageOptions.failed(LinkageOptions.MEMORY);
        }
    }

    private static UpdateLine of(FolderUpdate update, double seconds) {
        return new UpdateLine(
                List.of(update.known(), update.added(), update.same()),
                update.pairs(),
                update.links(),
                update.count(Kind.CREATED),
                update.count(Kind.JOINED),
                update.count(Kind.MERGED),
                update.count(Kind.SPLIT),
                update.drifts(),
                update.shouldLearnAnew(),
                seconds,
                PeakMemory.mebibytes());
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%,d records taken into %,d (%,d were known already); %,d pairs compared%n",
                records.get(1),
                records.get(0),
                records.get(2),
                pairs);
        System.out.printf(
                Locale.ROOT,
                "%,d joined an entity, %,d began one; of the known records %,d came to another entity as theirs was merged,"
                        + " %,d as theirs was split%n",
                joined,
                created,
                merged,
                split);
        drifts.stream()
                .filter(Drift::shifted)
                .forEach(drift -> System.out.printf(
                        Locale.ROOT,
                        "%s: %s (stability index %.2f)%n",
                        drift.field(),
                        drift.of() == Drift.Of.FILLED
                                ? "the new records have it far more or less often"
                                : "values of records that are one differ otherwise than in those learnt from",
                        drift.stability()));
        if (shouldLearnAnew) {
            System.out.println("The new records are unlike those that were learnt from: run once with --learn-anew;"
                    + " take the rules out of plan.yaml before, and these are chosen anew too.");
        }
    }
}
