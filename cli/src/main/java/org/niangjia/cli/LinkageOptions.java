package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageResult;
import org.niangjia.engine.linkage.PlanFile;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.RunFacts;
import org.niangjia.engine.linkage.Truth;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Option;

/** What {@code link} and {@code dedupe} have in common: their options and the way through a run. */
final class LinkageOptions {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    @Option(names = "--plan", description = "A plan (YAML); without it one is proposed from the data.")
    private @Nullable Path plan;

    @Option(names = "--suggest", description = "Prints the proposed plan and ends.")
    private boolean suggest;

    @Option(names = "--id", description = "Column that names the records; found if it is not given. Never compared.")
    private @Nullable String id;

    @Option(names = "--out", description = "Folder for links.csv, clusters.csv, plan.yaml, model.json and report.html.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one line of JSON.")
    private boolean json;

    /** Tells the truth about a table, once the run is over. */
    @FunctionalInterface
    interface TruthOf {
        @Nullable
        Truth read(@Nullable String id) throws IOException;
    }

    /**
     * Runs.
     *
     * @param rightFile null in a deduplication
     * @param notCompared columns that hold the truth
     */
    int run(Path leftFile, @Nullable Path rightFile, Set<String> notCompared, TruthOf truth) {
        long began = System.nanoTime();
        try {
            RecordTable left = RecordTable.read(leftFile);
            RecordTable right = rightFile == null ? null : RecordTable.read(rightFile);
            requireId(left, right);
            double reading = (System.nanoTime() - began) / 1e9;
            LinkagePlan used = used(left, right, notCompared);
            if (suggest) {
                System.out.print(PlanFile.write(used));
                return Main.DONE;
            }
            if (out == null) {
                return wrong("give --out, a folder for the results");
            }
            try (ResultFolder folder = ResultFolder.open(out)) {
                LinkageResult result = right == null
                        ? Linkage.of(used).dedupe(left)
                        : Linkage.of(used).link(left, right);
                long writing = System.nanoTime();
                Map<String, Double> seconds = new LinkedHashMap<>();
                seconds.put("read", reading);
                seconds.putAll(result.seconds());
                RunFacts facts = new RunFacts(ZonedDateTime.now(PLACE), seconds, PeakMemory.mebibytes());
                folder.write(result, left, right, kept(leftFile, rightFile, used, result), facts);
                seconds.put("write", (System.nanoTime() - writing) / 1e9);
                Truth known = truth.read(used.id());
                Truth.Score score = known == null ? null : known.score(result, right != null);
                print(LinkageLine.of(
                        right == null ? List.of(left.rows()) : List.of(left.rows(), right.rows()),
                        result,
                        score,
                        seconds));
            }
            return Main.DONE;
        } catch (UnreadableTable | IllegalArgumentException wrong) {
            return wrong(Faults.inWords(wrong));
        } catch (IOException failed) {
            System.err.println("linkage: " + Faults.inWords(failed));
            return Main.FAILED;
        }
    }

    private void requireId(RecordTable left, @Nullable RecordTable right) {
        if (id != null
                && (left.indexOf(id).isEmpty()
                        || (right != null && right.indexOf(id).isEmpty()))) {
            throw new UnreadableTable(
                    "there is no column " + id + " in both tables; there are " + String.join(", ", left.columns()));
        }
    }

    private LinkagePlan used(RecordTable left, @Nullable RecordTable right, Set<String> notCompared)
            throws IOException {
        if (plan != null) {
            if (!Files.exists(plan)) {
                throw new IllegalArgumentException("there is no " + plan);
            }
            return PlanFile.read(plan);
        }
        return right == null ? Linkage.propose(left, id, notCompared) : Linkage.propose(left, right, id, notCompared);
    }

    private static ResultFolder.Kept kept(Path left, @Nullable Path right, LinkagePlan used, LinkageResult result) {
        return new ResultFolder.Kept(
                left.toAbsolutePath().toString(),
                right == null ? null : right.toAbsolutePath().toString(),
                used.id(),
                result.weights());
    }

    private static int wrong(String words) {
        System.err.println("linkage: " + words);
        return Main.WRONG_USE;
    }

    private void print(LinkageLine line) {
        if (json) {
            System.out.println(line.json());
            return;
        }
        System.out.printf(
                "%,d pairs compared, %,d links; expected precision %.4f, expected recall %.4f%n",
                line.pairs(), line.links(), line.expectedPrecision(), line.expectedRecall());
        if (line.f1() != null) {
            System.out.printf(
                    "against the truth: precision %.5f, recall %.5f, F1 %.5f%n",
                    line.precision(), line.recall(), line.f1());
        }
    }
}
