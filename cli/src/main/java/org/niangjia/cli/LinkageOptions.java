package org.niangjia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.IdColumns;
import org.niangjia.engine.linkage.Judgements;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkageEvidence;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageResult;
import org.niangjia.engine.linkage.PlanFile;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.RunFacts;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.Truth;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Option;

/** What {@code link} and {@code dedupe} have in common: their options and the way through a run. */
final class LinkageOptions {

    static final String MEMORY =
            "the memory is not enough: give more by NIANGJIA_LINKAGE_HEAP, such as 8g, or use fewer columns";

    /** What a spreadsheet takes for a formula (OWASP, CSV injection); a number with a sign does no harm. */
    private static final Pattern FORMULA = Pattern.compile("[=@\t\r＝＠].*|[+\\-＋－](?![\\d.,]*$).*", Pattern.DOTALL);

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

    @Option(names = "--plan", description = "A plan (YAML); without it one is proposed from the data.")
    private @Nullable Path plan;

    @Option(names = "--suggest", description = "Prints the proposed plan, and which pairs it would compare, and ends.")
    private boolean suggest;

    @Option(
            names = "--id",
            description = "Column that names the records, or LEFT,RIGHT; found if it is not given. Never compared.")
    private @Nullable String id;

    @Option(
            names = "--out",
            description =
                    "Folder for links.csv, clusters.csv, entities.csv, plan.yaml, model.json, run.json and report.html.")
    private @Nullable Path out;

    @Option(
            names = "--labels",
            description =
                    "Judged pairs: two identifiers and 1 or 0 (是 or 否). They stay as judged and calibrate all others.")
    private @Nullable Path labels;

    @Option(names = "--json", description = "Prints one line of JSON.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** Whether something was asked for that only a run of its own has. */
    boolean asksForRun() {
        return plan != null || suggest || id != null || out != null || labels != null;
    }

    /** Tells the truth about tables: before the run, so that a wrong file is known at once. */
    @FunctionalInterface
    interface TruthOf {
        @Nullable
        Truth read(LinkageTables tables, IdColumns ids) throws IOException;
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
            LinkageTables tables = LinkageTables.read(leftFile, rightFile);
            RecordTable left = tables.left();
            RecordTable right = tables.right();
            tables.all().forEach(table -> table.notes().forEach(LinkageOptions::say));
            double reading = (System.nanoTime() - began) / 1e9;
            LinkagePlan planned = used(left, right, notCompared);
            LinkagePlan used = labels == null
                    ? planned
                    : planned.withLabels(labels.toAbsolutePath().toString());
            requireNamed(used.ids().left(), left, leftFile);
            if (right != null) {
                requireNamed(used.ids().right(), right, Objects.requireNonNull(rightFile));
            }
            if (suggest) {
                List<Linkage.Rule> rules = Linkage.of(used).rules(left, right);
                SuggestedPlan suggested = new SuggestedPlan(
                        used.withRules(
                                rules.stream().map(Linkage.Rule::agreements).toList()),
                        rules);
                System.out.print(json ? suggested.json() : suggested.words());
                return Main.DONE;
            }
            if (out == null) {
                return wrong("give --out, a folder for the results");
            }
            Truth known = truth.read(tables, used.ids());
            Judgements judgements = judgements(used, left, right);
            try (ResultFolder folder = ResultFolder.open(out)) {
                Linkage linkage = Linkage.of(used)
                        .judgedBy(judgements)
                        .telling(new LinkageProgress(System.err))
                        .keepingWorkIn(folder.work());
                LinkageResult result = right == null ? linkage.dedupe(left) : linkage.link(left, right);
                long writing = System.nanoTime();
                Map<String, Double> seconds = new LinkedHashMap<>();
                seconds.put("read", reading);
                seconds.putAll(result.seconds());
                RunFacts facts = new RunFacts(ZonedDateTime.now(PLACE), seconds, PeakMemory.mebibytes());
                folder.write(result, left, right, kept(leftFile, rightFile, result), facts);
                seconds.put("write", (System.nanoTime() - writing) / 1e9);
                Truth.Score score = known == null ? null : known.score(result, right != null);
                print(LinkageLine.of(
                        right == null ? List.of(left.rows()) : List.of(left.rows(), right.rows()),
                        result,
                        score,
                        seconds));
                if (!json) {
                    tellReport(result);
                }
            }
            return Main.DONE;
        } catch (UnreadableTable | TooManyPairs | IllegalArgumentException wrong) {
            return wrong(Faults.inWords(wrong));
        } catch (UncheckedIOException failed) {
            Throwable cause = failed.getCause();
            return failed(inFolder(cause == null ? failed : cause));
        } catch (IOException failed) {
            return failed(inFolder(failed));
        } catch (OutOfMemoryError tooLarge) {
            return failed(MEMORY);
        }
    }

    /** A full disk doesn't say where. */
    private String inFolder(Throwable fault) {
        String words = Faults.inWords(fault);
        return words.contains(String.valueOf(out)) ? words : out + ": " + words;
    }

    private static void say(String words) {
        System.err.println("linkage: " + words);
    }

    static int failed(String words) {
        System.err.println("linkage: " + words);
        return Main.FAILED;
    }

    /** Says so if the rows are numbered, and refuses a column that names two of them alike. */
    private static void requireNamed(@Nullable String column, RecordTable table, Path file) {
        if (column == null) {
            say("rows of " + file.getFileName()
                    + " are numbered from 1, for no column names each of them once; --id COLUMN takes another");
            return;
        }
        try {
            table.requireUnique(column);
        } catch (UnreadableTable wrong) {
            throw new UnreadableTable(file.getFileName() + ": " + wrong.getMessage(), wrong);
        }
        var names = table.pool(table.indexOf(column).orElseThrow());
        long formulas = IntStream.rangeClosed(1, names.size())
                .mapToObj(names::value)
                .filter(FORMULA.asMatchPredicate())
                .count();
        if (formulas > 0) {
            say(formulas + " identifiers of " + file.getFileName()
                    + " begin as formulas do. The result files hold them as they are: a spreadsheet program would carry them"
                    + " out, so open these files as text only");
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

    private static Judgements judgements(LinkagePlan used, RecordTable left, @Nullable RecordTable right) {
        return used.labels() == null
                ? Judgements.none()
                : Judgements.of(RecordTable.read(Path.of(used.labels())), left, right, used.ids());
    }

    private static ResultFolder.Kept kept(Path left, @Nullable Path right, LinkageResult result) {
        LinkagePlan used = result.plan();
        Judgements people = result.judgements();
        return new ResultFolder.Kept(
                left.toAbsolutePath().toString(),
                right == null ? null : right.toAbsolutePath().toString(),
                used.id(),
                used.rightId(),
                result.weights(),
                used.labels() == null
                        ? null
                        : new ResultFolder.Labels(
                                used.labels(), people.matches(), people.all().size() - people.matches()));
    }

    static int wrong(String words) {
        System.err.println("linkage: " + words);
        return Main.WRONG_USE;
    }

    private void print(LinkageLine line) {
        if (json) {
            System.out.println(line.json());
            return;
        }
        if (line.links() == 0) {
            System.out.printf("%,d pairs compared, no links%n", line.pairs());
        } else {
            System.out.printf(
                    "%,d pairs compared, %,d links; expected precision %.4f, expected recall %.4f%n",
                    line.pairs(), line.links(), line.expectedPrecision(), line.expectedRecall());
        }
        if (line.f1() != null) {
            System.out.printf(
                    "against the truth: precision %.5f, recall %.5f, F1 %.5f%n",
                    line.precision(), line.recall(), line.f1());
        }
    }

    /** Where a person goes on reading, and first of all that the model thinks too well of itself. */
    private void tellReport(LinkageResult result) {
        LinkageEvidence.Check check = result.evidence().check();
        LinkageEvidence.Cut own = result.evidence().cut(result.plan().threshold());
        if (check != null && check.doubtsPrecision(own)) {
            System.out.printf(
                    "checked without %s, precision is less: about %.4f%n",
                    check.field(), check.controls().precision());
        }
        if (check != null && check.doubtsRecall(own)) {
            System.out.printf(
                    "checked without %s, recall is less: about %.4f%n",
                    check.field(), check.recapture().recall());
        }
        System.out.println("the report: "
                + Objects.requireNonNull(out)
                        .resolve("report.html")
                        .toAbsolutePath()
                        .normalize());
    }
}
