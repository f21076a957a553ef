package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.Explanation;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.linkage.ResultFolder;
import org.niangjia.engine.linkage.TooManyPairs;
import org.niangjia.engine.linkage.UnreadableTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells why two records are one or not. */
@Command(
        name = "explain",
        description = "Tells why two records of a finished run are one or not.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Option(names = "--out", required = true, description = "The folder of the run.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints one line of JSON.")
    private boolean json;

    @Option(names = "--lang", description = "zh or en; without it the language of the system.")
    private @Nullable String lang;

    @Parameters(index = "0", description = "Identifier of the left record.")
    private @Nullable String left;

    @Parameters(index = "1", description = "Identifier of the right record.")
    private @Nullable String right;

    @Override
    public Integer call() {
        try {
            Path folder = Objects.requireNonNull(out);
            Map.Entry<LinkagePlan, ResultFolder.Kept> run = ResultFolder.read(folder);
            ResultFolder.Kept kept = run.getValue();
            LinkageTables.tellChanges("explain", folder, kept);
            RecordTable lefts = RecordTable.read(folder.resolve(kept.left()));
            RecordTable rights = kept.right() == null ? null : RecordTable.read(folder.resolve(kept.right()));
            Explanation explanation = Linkage.of(run.getKey())
                    .judgedBy(ResultFolder.judgements(folder, kept, lefts, rights, kept.ids()))
                    .explain(
                            lefts,
                            rights,
                            row(lefts, kept.ids().left(), Objects.requireNonNull(left)),
                            row(rights == null ? lefts : rights, kept.ids().right(), Objects.requireNonNull(right)),
                            kept.weights());
            print(explanation);
            return Main.DONE;
        } catch (UnreadableTable | TooManyPairs | IllegalArgumentException wrong) {
            System.err.println("explain: " + Faults.inWords(wrong));
            return Main.WRONG_USE;
        } catch (IOException failed) {
            System.err.println("explain: " + Faults.inWords(failed));
            return Main.FAILED;
        }
    }

    private static int row(RecordTable table, @Nullable String id, String wanted) {
        int column = id == null ? -1 : table.indexOf(id).orElse(-1);
        for (int row = 0; row < table.rows(); row++) {
            if (wanted.equals(column < 0 ? String.valueOf(row + 1) : table.value(row, column))) {
                return row;
            }
        }
        throw new UnreadableTable("there is no record " + wanted);
    }

    private void print(Explanation explanation) {
        if (json) {
            System.out.println(MAPPER.writeValueAsString(explanation));
            return;
        }
        LinkageWords words = LinkageWords.in(lang == null ? Locale.getDefault() : Locale.of(lang));
        line(explanation.priorBits(), words.say("prior"));
        explanation
                .steps()
                .forEach(step -> line(
                        step.bits() + step.rarityBits(),
                        step.field() + ": " + step.left() + " | " + step.right() + " — " + words.of(step.likeness())
                                + rarity(step, words)));
        for (Explanation.Together each : explanation.together()) {
            if (Math.abs(each.bits()) >= 0.005) {
                line(each.bits(), words.say("together", each.one(), each.two()));
            }
        }
        if (explanation.householdBits() < -0.005) {
            line(explanation.householdBits(), words.say("household"));
        }
        if (explanation.namesakeBits() < -0.005) {
            line(explanation.namesakeBits(), words.say("namesake"));
        }
        if (Math.abs(explanation.calibrationBits()) >= 0.005) {
            line(explanation.calibrationBits(), words.say("calibration"));
        }
        line(
                explanation.weight(),
                words.say(
                        "total",
                        String.format(Locale.ROOT, "%.4f", explanation.probability()),
                        words.say(explanation.linked() ? "total.linked" : "total.not-linked")));
        System.out.println();
        System.out.println(words.sentence(explanation));
        System.out.println(words.rules(explanation));
        words.turns(explanation).forEach(System.out::println);
    }

    private static void line(double bits, String words) {
        System.out.printf(Locale.ROOT, "%+8.2f  %s%n", bits, words);
    }

    private static String rarity(Explanation.Step step, LinkageWords words) {
        return Math.abs(step.rarityBits()) < 0.005
                ? ""
                : " ("
                        + words.say(
                                step.rarityBits() > 0 ? "rare" : "frequent",
                                String.format(Locale.ROOT, "%+.2f", step.rarityBits()))
                        + ")";
    }
}
