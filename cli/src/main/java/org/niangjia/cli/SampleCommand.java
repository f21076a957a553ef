package org.niangjia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.ReviewSample;
import org.niangjia.engine.linkage.SampledQuality;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Draws pairs of a finished run for people to judge, and tells from the judged ones how right it was. */
@Command(
        name = "sample",
        description = {
            "With --out: draws pairs of a finished run for people to judge, a row each, the third column to be filled in"
                    + " (1 or 0, 是 or 否, empty if unsure). link and dedupe take it as --labels.",
            "Without: tells from a sample that was filled in how right the run was."
        },
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Option(names = "--out", description = "The folder of the run.")
    private @Nullable Path out;

    @Option(names = "--size", defaultValue = "200", description = "How many pairs at most (default: 200).")
    private int size;

    @Option(names = "--json", description = "Prints one line of JSON.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "The sample: XLSX if its name ends so, else CSV.")
    private @Nullable Path file;

    /** A stratum of a sample that was drawn. */
    private record Drawn(String stratum, boolean linked, double low, double high, long pairs, long drawn) {}

    private record Line(int pairs, List<Drawn> strata) {}

    @Override
    public Integer call() {
        if (file == null) {
            throw new IllegalStateException("picocli sets what is required before it calls");
        }
        try {
            if (size < 1) {
                throw new IllegalArgumentException("--size is 1 or more");
            }
            if (out == null) {
                print(SampledQuality.read(RecordTable.read(file)));
            } else {
                print(draw(out, file));
            }
            return Main.DONE;
        } catch (UnreadableTable | TooManyPairs | IllegalArgumentException wrong) {
            System.err.println("sample: " + Faults.inWords(wrong));
            return Main.WRONG_USE;
        } catch (FileAlreadyExistsException there) {
            System.err.println("sample: " + there.getFile() + " is there already; it may hold what people judged");
            return Main.WRONG_USE;
        } catch (UncheckedIOException failed) {
            Throwable cause = failed.getCause();
            System.err.println("sample: " + Faults.inWords(cause == null ? failed : cause));
            return Main.FAILED;
        } catch (IOException failed) {
            System.err.println("sample: " + Faults.inWords(failed));
            return Main.FAILED;
        } catch (OutOfMemoryError tooLarge) {
            System.err.println("sample: " + LinkageOptions.MEMORY);
            return Main.FAILED;
        }
    }

    private ReviewSample draw(Path folder, Path written) throws IOException {
        Map.Entry<LinkagePlan, ResultFolder.Kept> run = ResultFolder.read(folder);
        ResultFolder.Kept kept = run.getValue();
        LinkageTables.tellChanges("sample", folder, kept);
        RecordTable left = RecordTable.read(folder.resolve(kept.left()));
        RecordTable right = kept.right() == null ? null : RecordTable.read(folder.resolve(kept.right()));
        ReviewSample sample = Linkage.of(run.getKey())
                .telling(new LinkageProgress(System.err))
                .judgedBy(ResultFolder.judgements(folder, kept, left, right, kept.ids()))
                .sample(left, right, kept.weights(), size);
        sample.write(written, run.getKey(), kept.ids(), left, right);
        return sample;
    }

    private void print(ReviewSample sample) {
        List<Drawn> strata = new ArrayList<>();
        Map<ReviewSample.Stratum, Long> drawn = sample.drawn();
        for (ReviewSample.Stratum stratum : ReviewSample.Stratum.values()) {
            Long pairs = sample.strata().get(stratum);
            if (pairs != null) {
                strata.add(new Drawn(
                        stratum.name(),
                        stratum.linked(),
                        stratum.low(),
                        stratum.high(),
                        pairs,
                        drawn.getOrDefault(stratum, 0L)));
            }
        }
        if (json) {
            System.out.println(MAPPER.writeValueAsString(new Line(sample.pairs().size(), strata)));
            return;
        }
        strata.forEach(each -> System.out.printf(
                Locale.ROOT,
                "%s: %,d of %,d pairs that are %s, probability %s to %s%n",
                each.stratum(),
                each.drawn(),
                each.pairs(),
                each.linked() ? "linked" : "not linked",
                each.low(),
                each.high()));
    }

    private void print(SampledQuality quality) {
        if (json) {
            System.out.println(MAPPER.writeValueAsString(quality));
            return;
        }
        quality.strata()
                .forEach(each -> System.out.printf(
                        Locale.ROOT,
                        "%s (%s, probability %s to %s): %,d of %,d judged are one, %s of %,.0f pairs%n",
                        each.stratum(),
                        each.stratum().linked() ? "linked" : "not linked",
                        each.stratum().low(),
                        each.stratum().high(),
                        each.matches(),
                        each.judged(),
                        inWords(each.interval()),
                        each.pairs()));
        System.out.printf(
                Locale.ROOT,
                "precision %.4f (%s), recall %.4f (%s) of pairs with a probability of %s and more%n",
                quality.precision(),
                inWords(quality.precisionInterval()),
                quality.recall(),
                inWords(quality.recallInterval()),
                ReviewSample.LEAST);
    }

    private static String inWords(Interval interval) {
        return String.format(Locale.ROOT, "95 %%: %.4f to %.4f", interval.low(), interval.high());
    }
}
