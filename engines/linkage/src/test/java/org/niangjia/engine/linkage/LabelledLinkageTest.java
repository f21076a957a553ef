package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people judged stays, and sets the model right. */
class LabelledLinkageTest {

    private static final ZonedDateTime FINISHED =
            ZonedDateTime.of(2026, 11, 29, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final Persons PERSONS = new Persons(1500, 20261129);
    private static final RecordTable LEFT = Persons.table(PERSONS.left());
    private static final RecordTable RIGHT = Persons.table(misleading(PERSONS.right()));
    private static final LinkagePlan PLAN = Linkage.propose(LEFT, RIGHT, null, Set.of());
    private static final LinkageResult WITHOUT = Linkage.of(PLAN).link(LEFT, RIGHT);

    @TempDir
    private Path folder;

    /** A hundred strangers of whom all but the number, which is missing, was copied from somebody else. */
    private static List<List<String>> misleading(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(rows);
        for (int i = 1; i < 200; i += 2) {
            List<String> copied = new ArrayList<>(PERSONS.left().get(i));
            copied.set(0, rows.get(i).get(0));
            copied.set(4, "");
            all.set(i, copied);
        }
        return all;
    }

    private static boolean areOne(int left, int right) {
        return Persons.areOne(LEFT.value(left, 0), RIGHT.value(right, 0));
    }

    private static double precision(LinkageResult result) {
        return result.links().stream()
                .mapToInt(link -> areOne(link.left(), link.right()) ? 1 : 0)
                .average()
                .orElse(1);
    }

    private Judgements judged(ReviewSample sample, String name) throws IOException {
        Path file = folder.resolve(name);
        sample.write(file, PLAN, PLAN.ids(), LEFT, RIGHT);
        RecordTable drawn = RecordTable.read(file);
        RecordTable.Builder filled = RecordTable.of(drawn.columns());
        for (int row = 0; row < drawn.rows(); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < drawn.columns().size(); column++) {
                values.add(drawn.value(row, column));
            }
            values.set(2, Persons.areOne(values.get(0), values.get(1)) ? "是" : "否");
            filled.add(values);
        }
        return Judgements.of(filled.build(), LEFT, RIGHT, PLAN.ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.csv", "sample.xlsx"})
    void aSampleThatPeopleFilledInSetsTheModelRight(String name) throws IOException {
        Linkage linkage = Linkage.of(PLAN);
        ReviewSample sample = linkage.sample(LEFT, RIGHT, WITHOUT.weights(), 200);
        assertThat(sample.pairs()).hasSizeBetween(150, 200);
        double before = Math.abs(WITHOUT.expectedPrecision() - precision(WITHOUT));
        assertThat(before).isGreaterThan(0.04);

        Judgements judgements = judged(sample, name);
        LinkageResult with = linkage.judgedBy(judgements).link(LEFT, RIGHT);
        assertThat(Math.abs(with.expectedPrecision() - precision(with))).isLessThan(before / 2);

        SampledQuality quality = SampledQuality.of(judgements).orElseThrow();
        assertThat(precision(WITHOUT))
                .isBetween(
                        quality.precisionInterval().low(),
                        quality.precisionInterval().high());
    }

    @Test
    void judgedPairsStayAsJudged() {
        LinkageResult.Link wrong = WITHOUT.links().stream()
                .filter(link -> !areOne(link.left(), link.right()))
                .findFirst()
                .orElseThrow();
        Judgements judgements = judgements(List.of(
                List.of(LEFT.value(wrong.left(), 0), RIGHT.value(wrong.right(), 0), "0"), List.of("L3", "R1507", "1")));
        LinkageResult with = Linkage.of(PLAN).judgedBy(judgements).link(LEFT, RIGHT);
        assertThat(with.links()).noneMatch(link -> link.left() == wrong.left() && link.right() == wrong.right());
        LinkageResult.Link judged = with.links().getFirst();
        assertThat(judged.judged()).isTrue();
        assertThat(judged.probability()).isEqualTo(1);
        assertThat(LEFT.value(judged.left(), 0)).isEqualTo("L3");
        assertThat(judged.weight()).isNegative();
    }

    private static Judgements judgements(List<List<String>> rows) {
        return Judgements.of(RecordTable.of(List.of("left", "right", "match"), rows), LEFT, RIGHT, PLAN.ids());
    }

    /** Pairs that people came across tell of themselves; only drawn ones tell of others. */
    @Test
    void labelsThatWereNotDrawnChangeNoOtherProbability() {
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < 60; i += 2) {
            found.add(List.of("L" + i, "R" + i, "1"));
        }
        LinkageResult with = Linkage.of(PLAN).judgedBy(judgements(found)).link(LEFT, RIGHT);
        assertThat(with.weights()).isEqualTo(WITHOUT.weights());
        LinkageResult.Link some = WITHOUT.links().stream()
                .filter(link -> link.left() > 100)
                .findFirst()
                .orElseThrow();
        assertThat(with.links()).contains(some);
    }

    @Test
    void chunksDoNotDependOnLabels() throws IOException {
        List<String> notes = new ArrayList<>();
        Progress notebook = new Progress() {
            @Override
            public void at(String step, double share) {
                // only words count here
            }

            @Override
            public void note(String words) {
                notes.add(words);
            }
        };
        Path work = folder.resolve("work");
        Linkage.of(PLAN).keepingWorkIn(work).link(LEFT, RIGHT);
        Judgements judgements = judged(Linkage.of(PLAN).sample(LEFT, RIGHT, WITHOUT.weights(), 50), "sample.csv");
        Linkage labelled = Linkage.of(PLAN.withLabels("/data/labels.csv")).judgedBy(judgements);
        LinkageResult resumed = labelled.telling(notebook).keepingWorkIn(work).link(LEFT, RIGHT);
        LinkageResult inMemory = labelled.link(LEFT, RIGHT);
        assertThat(notes).singleElement().asString().startsWith("going on with a run that was broken off");
        assertThat(resumed.links()).isEqualTo(inMemory.links());
        assertThat(resumed.weights()).isEqualTo(inMemory.weights());
        assertThat(resumed.evidence()).isEqualTo(inMemory.evidence());
    }

    @Test
    void aSampleIsDrawnTheSameTwiceAndNeverOverwritesWhatPeopleFilledIn() throws IOException {
        ReviewSample sample = Linkage.of(PLAN).sample(LEFT, RIGHT, WITHOUT.weights(), 60);
        assertThat(Linkage.of(PLAN).sample(LEFT, RIGHT, WITHOUT.weights(), 60)).isEqualTo(sample);
        Path file = folder.resolve("sample.csv");
        sample.write(file, PLAN, PLAN.ids(), LEFT, RIGHT);
        assertThatThrownBy(() -> sample.write(file, PLAN, PLAN.ids(), LEFT, RIGHT))
                .isInstanceOf(IOException.class);
        long links = sample.strata().entrySet().stream()
                .filter(stratum -> stratum.getKey().linked())
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
        assertThat(links).isEqualTo(WITHOUT.links().size());
    }

    private ResultFolder.Kept written(Judgements judgements) throws IOException {
        LinkagePlan plan = judgements.isEmpty() ? PLAN : PLAN.withLabels("/data/labels.csv");
        LinkageResult result = Linkage.of(plan).judgedBy(judgements).link(LEFT, RIGHT);
        ResultFolder.@Nullable Labels labels = judgements.isEmpty()
                ? null
                : new ResultFolder.Labels(
                        "/data/labels.csv",
                        judgements.matches(),
                        judgements.all().size() - judgements.matches());
        var kept = new ResultFolder.Kept("left.csv", "right.csv", plan.id(), null, result.weights(), labels);
        try (ResultFolder open = ResultFolder.open(folder.resolve("out"))) {
            open.write(result, LEFT, RIGHT, kept, new RunFacts(FINISHED, result.seconds(), 0));
        }
        return kept;
    }

    @Test
    void aFolderKeepsWhatWasJudgedAndExplainsByIt() throws IOException {
        Path out = folder.resolve("out");
        Judgements judgements = judged(Linkage.of(PLAN).sample(LEFT, RIGHT, WITHOUT.weights(), 120), "sample.csv");
        ResultFolder.Kept kept = written(judgements);
        assertThat(ResultFolder.read(out).getValue()).isEqualTo(kept);
        assertThat(ResultFolder.read(out).getKey().labels()).isEqualTo("/data/labels.csv");
        Judgements read = ResultFolder.judgements(out, kept, LEFT, RIGHT, PLAN.ids());
        assertThat(read.all()).isEqualTo(judgements.all());
        assertThat(out.resolve("links.csv")).content().contains("weight,reason", "judged by people");
        assertThat(out.resolve("report.html"))
                .content()
                .contains(
                        "人工标注", "What people judged", "抽查样本", "已按 " + read.all().size() + " 对人工标注校准");

        Linkage linkage = Linkage.of(PLAN).judgedBy(read);
        Judgements.Judgement known = read.all().getFirst();
        Explanation judged = linkage.explain(LEFT, RIGHT, known.left(), known.right(), kept.weights());
        assertThat(judged.judged()).isEqualTo(known.match());
        assertThat(judged.linked()).isEqualTo(known.match());
        assertThat(LinkageWords.in(java.util.Locale.CHINA).sentence(judged)).startsWith("人工判定");

        LinkageResult.Link link = linkage.link(LEFT, RIGHT).links().stream()
                .filter(each -> !each.judged())
                .skip(300)
                .findFirst()
                .orElseThrow();
        Explanation other = linkage.explain(LEFT, RIGHT, link.left(), link.right(), kept.weights());
        double sum = other.priorBits()
                + other.householdBits()
                + other.namesakeBits()
                + other.calibrationBits()
                + other.steps().stream()
                        .mapToDouble(step -> step.bits() + step.rarityBits())
                        .sum();
        assertThat(sum).isCloseTo(other.weight(), within(1e-9));
        assertThat(other.weight()).isCloseTo(link.weight(), within(0.01));
        assertThat(other.calibrationBits()).isNotZero();

        written(Judgements.none());
        assertThat(out.resolve("judged.csv")).doesNotExist();
        assertThat(Files.readString(out.resolve("model.json"))).doesNotContain("calibration", "labels");
    }

    @Test
    void aLookUpGoesByCalibratedWeights() throws IOException {
        Judgements judgements = judged(Linkage.of(PLAN).sample(LEFT, RIGHT, WITHOUT.weights(), 200), "sample.csv");
        LinkageWeights weights =
                Linkage.of(PLAN).judgedBy(judgements).link(LEFT, RIGHT).weights();
        java.util.Map<String, String> copied =
                java.util.Map.of("姓名", RIGHT.value(1, 1), "手机", RIGHT.value(1, 5), "住址", RIGHT.value(1, 6));
        double before = Lookup.of(PLAN, LEFT, RIGHT, WITHOUT.weights())
                .find(copied, 1)
                .getFirst()
                .weight();
        double after =
                Lookup.of(PLAN, LEFT, RIGHT, weights).find(copied, 1).getFirst().weight();
        Calibration calibration = weights.calibration() == null ? Calibration.NONE : weights.calibration();
        assertThat(after).isCloseTo(calibration.of(before), within(1e-6)).isNotEqualTo(before);
    }

    @Test
    void inOneTableJudgementsJoinAndKeepApart() {
        List<List<String>> rows = new ArrayList<>(PERSONS.left().subList(0, 400));
        for (int i = 0; i < 40; i++) {
            List<String> again = new ArrayList<>(PERSONS.left().get(i));
            again.set(0, "D" + i);
            rows.add(again);
        }
        RecordTable table = Persons.table(rows);
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        Judgements judgements = Judgements.of(
                RecordTable.of(
                        List.of("left", "right", "match"),
                        List.of(List.of("L0", "D0", "否"), List.of("L1", "L2", "是"), List.of("D2", "L1", "否"))),
                table,
                null,
                plan.ids());
        LinkageResult result = Linkage.of(plan).judgedBy(judgements).dedupe(table);
        assertThat(result.clusters())
                .contains(List.of(1, 2, 401))
                .doesNotContain(List.of(0, 400))
                .contains(List.of(3, 403))
                .noneMatch(cluster -> cluster.contains(402) && cluster.contains(1));
    }
}
