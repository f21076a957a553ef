package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.engine.linkage.EntityEvent.Kind;
import org.niangjia.engine.linkage.internal.folder.Sha256;

/** Records come in two goes. */
class FolderUpdateTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 29, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final int SIZE = 600;

    @TempDir
    private Path folder;

    private final Persons persons = new Persons(SIZE, 77);

    private Path file(String name, List<List<String>> rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", Persons.table(List.of()).columns()));
        rows.forEach(row -> lines.add(String.join(",", row)));
        return Files.write(folder.resolve(name), lines);
    }

    /** A deduplication of a file. */
    private Path run(Path input) throws IOException {
        return run(input, List.of());
    }

    /** @param labels rows of two identifiers and what people judged */
    private Path run(Path input, List<List<String>> labels) throws IOException {
        RecordTable table = RecordTable.read(input);
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        Judgements people = labels.isEmpty()
                ? Judgements.none()
                : Judgements.of(RecordTable.of(List.of("left", "right", "match"), labels), table, null, plan.ids());
        LinkageResult result = Linkage.of(plan).judgedBy(people).dedupe(table);
        Path out = folder.resolve("result-" + input.getFileName());
        ResultFolder.@Nullable Labels kept = labels.isEmpty()
                ? null
                : new ResultFolder.Labels(
                        "labels.csv", people.matches(), people.all().size() - people.matches());
        try (ResultFolder open = ResultFolder.open(out)) {
            open.write(
                    result,
                    table,
                    null,
                    new ResultFolder.Kept(input.toString(), null, plan.id(), null, result.weights(), kept),
                    new RunFacts(NOW, result.seconds(), 0));
        }
        return out;
    }

    private static Map<String, String> entities(Path out) {
        Entities entities = EntityFile.read(out.resolve("entities.csv"));
        Map<String, String> byId = new TreeMap<>();
        for (int row = 0; row < entities.ids().size(); row++) {
            byId.put(entities.records().get(row).id(), entities.ids().get(row));
        }
        return byId;
    }

    /** Which records are together, without the names of the entities. */
    private static Set<Set<String>> partition(Path out) {
        Map<String, Set<String>> groups = new HashMap<>();
        entities(out)
                .forEach((record, entity) -> groups.computeIfAbsent(entity, unknown -> new HashSet<>())
                        .add(record));
        return new HashSet<>(groups.values());
    }

    private static Map<String, String> contents(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> {
                try {
                    return Files.readString(file);
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            }));
        }
    }

    private List<List<String>> all() {
        List<List<String>> all = new ArrayList<>(persons.left());
        all.addAll(persons.right());
        return all;
    }

    /** Records come in two goes, some persons twice in the first. */
    private Path inTwoGoes() throws IOException {
        Path out = run(file("first.csv", all().subList(0, SIZE + SIZE / 2)));
        FolderUpdate.take(out, file("second.csv", all().subList(SIZE + SIZE / 2, 2 * SIZE)), false, NOW);
        return out;
    }

    /** Rules of an earlier run hold for what comes later, whether or not weights are learnt anew. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUpdateKeepsToTheRulesOfThePlan(boolean learnAnew) throws IOException {
        Path out = run(file("first.csv", all().subList(0, SIZE + SIZE / 2)));
        Path planFile = out.resolve("plan.yaml");
        LinkagePlan plan = PlanFile.read(planFile);
        List<List<LinkageResult.Agreement>> rules = Objects.requireNonNull(plan.rules());
        LinkagePlan fewer = plan.withRules(rules.subList(0, 2));
        Files.writeString(planFile, PlanFile.write(fewer));
        FolderUpdate few = FolderUpdate.take(out, file("second.csv", all().subList(900, 1000)), learnAnew, NOW);
        assertThat(PlanFile.read(planFile)).isEqualTo(fewer);
        assertThat(RunRecord.read(out).plan()).isEqualTo(Sha256.of(planFile));

        Files.writeString(planFile, PlanFile.write(plan.withRules(List.of())));
        FolderUpdate many = FolderUpdate.take(out, file("third.csv", all().subList(1000, 1100)), learnAnew, NOW);
        assertThat(many.pairs()).isGreaterThan(few.pairs());
        assertThat(PlanFile.read(planFile).rules()).hasSizeGreaterThan(2);
    }

    @Test
    void whomAVetoOfThePlanKeepsApartAnUpdateDoesNotJoin() throws IOException {
        List<List<String>> known = new ArrayList<>(persons.left());
        List<String> first = new ArrayList<>(known.getFirst());
        first.set(5, "10012345678");
        known.set(0, first);
        List<String> again = new ArrayList<>(first);
        again.set(0, "X");
        again.set(5, "10087654321");
        Path free = run(file("free.csv", known));
        FolderUpdate.take(free, file("more.csv", List.of(again)), false, NOW);
        assertThat(entities(free).get("X")).isEqualTo(entities(free).get(first.getFirst()));

        Path out = run(file("first.csv", known));
        Path planFile = out.resolve("plan.yaml");
        LinkagePlan plan =
                PlanFile.read(planFile).withVetoes(List.of(List.of(new LinkagePlan.Finding("手机", Likeness.DIFFERENT))));
        Files.writeString(planFile, PlanFile.write(plan));
        FolderUpdate.take(out, file("more.csv", List.of(again)), false, NOW);
        assertThat(entities(out).get("X")).isNotEqualTo(entities(out).get(first.getFirst()));
    }

    @Test
    void inTwoGoesTheSameRecordsAreOneAsInOne() throws IOException {
        Path inOne = run(file("all.csv", all()));
        assertThat(partition(inTwoGoes())).isEqualTo(partition(inOne));
    }

    @Test
    void whoIsKnownKeepsTheEntityAndTheLogTellsWhoJoinedWhom() throws IOException {
        Path out = run(file("left.csv", persons.left()));
        Map<String, String> before = entities(out);
        FolderUpdate update = FolderUpdate.take(out, file("right.csv", persons.right()), false, NOW);
        Map<String, String> after = entities(out);
        before.forEach((record, entity) -> assertThat(after).containsEntry(record, entity));
        assertThat(update.known()).isEqualTo(SIZE);
        assertThat(update.added()).isEqualTo(SIZE);
        assertThat(update.count(Kind.JOINED) + update.count(Kind.CREATED)).isEqualTo(SIZE);
        assertThat(update.count(Kind.JOINED)).isBetween(SIZE / 2 * 97L / 100, SIZE / 2L);
        RecordTable log = RecordTable.read(out.resolve("entities-log.csv"));
        assertThat(log.rows()).isEqualTo(SIZE);
        int row = 0;
        while (!log.value(row, 5).equals("R10")) {
            row++;
        }
        assertThat(log.value(row, 1)).isEqualTo("joined");
        assertThat(log.value(row, 2)).isEqualTo(before.get("L10"));
        assertThat(log.value(row, 7)).isEqualTo("L10");
        assertThat(Double.parseDouble(log.value(row, 8))).isGreaterThan(0.5);
        assertThat(log.value(row, 10)).contains("姓名");
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        Path out = inTwoGoes();
        Map<String, String> before = contents(out);
        FolderUpdate again = FolderUpdate.take(out, folder.resolve("second.csv"), false, NOW);
        assertThat(again.added()).isZero();
        assertThat(again.same()).isEqualTo(SIZE / 2);
        FolderUpdate.take(out, folder.resolve("first.csv"), false, NOW);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void recordsOfTheSameIdentifierFromAnotherFileAreOthers() throws IOException {
        Path out = run(file("left.csv", persons.left()));
        FolderUpdate update =
                FolderUpdate.take(out, file("copy.csv", persons.left().subList(0, 20)), false, NOW);
        assertThat(update.added()).isEqualTo(20);
        assertThat(update.count(Kind.JOINED)).isGreaterThanOrEqualTo(19);
        assertThat(Files.readString(out.resolve("records.csv"))).contains("L3@copy.csv");
        assertThat(ResultFolder.read(out).getValue().left()).isEqualTo("records.csv");
        assertThat(RunRecord.read(out).inputs())
                .extracting(input -> Path.of(input.file()).getFileName() + " " + input.rows())
                .containsExactly("left.csv " + SIZE, "copy.csv 20");
    }

    @Test
    void whoWasTakenInIsLookedUp() throws IOException {
        Path out = inTwoGoes();
        List<String> last = all().getLast();
        assertThat(Lookup.open(out).find(Map.of("姓名", last.get(1), "住址", last.get(6), "身份证号", last.get(4)), 3))
                .extracting(Lookup.Candidate::id)
                .contains(last.getFirst());
    }

    @Test
    void weightsLearntAnewKeepTheEntities() throws IOException {
        Path out = run(file("left.csv", persons.left()));
        Map<String, String> before = entities(out);
        LinkageWeights weights = ResultFolder.read(out).getValue().weights();
        FolderUpdate.take(out, file("right.csv", persons.right()), true, NOW);
        assertThat(ResultFolder.read(out).getValue().weights()).isNotEqualTo(weights);
        before.forEach((record, entity) -> assertThat(entities(out)).containsEntry(record, entity));
        assertThat(partition(out)).isEqualTo(partition(run(file("all.csv", all()))));
    }

    /** A person's row once more, under another identifier. */
    private List<String> again(String id, int person) {
        List<String> row = new ArrayList<>(persons.left().get(person));
        row.set(0, id);
        return row;
    }

    /**
     * People judged that L0 and its copy are two, and that the strangers L1 and L3 are one. More copies of them come, on which the
     * weights alone would join the two and part the one.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatPeopleJudgedHoldsInUpdatesToo(boolean learnAnew) throws IOException {
        List<List<String>> first = new ArrayList<>(all().subList(0, SIZE + SIZE / 2));
        first.add(again("D0", 0));
        Path labelled = run(file("labelled.csv", first), List.of(List.of("L0", "D0", "否"), List.of("L1", "L3", "是")));
        Path plain = run(file("plain.csv", first));
        String judged = Files.readString(labelled.resolve("judged.csv"));
        for (Path out : List.of(labelled, plain)) {
            FolderUpdate.take(
                    out, file("second.csv", List.of(again("E0", 0), again("E1", 1), again("E3", 3))), learnAnew, NOW);
            FolderUpdate.take(out, file("third.csv", List.of(again("F0", 0))), learnAnew, NOW);
        }
        Map<String, String> by = entities(plain);
        assertThat(by.get("L0")).isEqualTo(by.get("D0")).isEqualTo(by.get("F0"));
        assertThat(by.get("L1")).isEqualTo(by.get("E1")).isNotEqualTo(by.get("L3"));
        Map<String, String> now = entities(labelled);
        assertThat(now.get("L0")).isNotEqualTo(now.get("D0"));
        assertThat(List.of(now.get("L0"), now.get("D0"))).contains(now.get("E0"), now.get("F0"));
        assertThat(List.of(now.get("L3"), now.get("E1"), now.get("E3"))).containsOnly(now.get("L1"));
        assertThat(labelled.resolve("judged.csv")).hasContent(judged);
        assertThat(labelled.resolve("links.csv")).content().containsPattern("L1,L3,1.000000,[-0-9.]+,judged by people");
        assertThat(ResultFolder.read(labelled).getValue().labels())
                .isEqualTo(new ResultFolder.Labels("labels.csv", 1, 1));
    }

    @Test
    void anUpdateThatWasKilledLeavesTheEarlierStateWhole() throws IOException {
        Path out = run(file("first.csv", all().subList(0, SIZE)));
        Map<String, String> before = contents(out);
        Path broken = Files.createDirectory(out.resolve(".replacement-unfinished"));
        Files.writeString(broken.resolve("entities.csv"), "entity_id,sou");
        assertThat(ResultFolder.read(out)).isNotNull();
        assertThat(Files.readString(out.resolve("entities.csv"))).isEqualTo(before.get("entities.csv"));
        FolderUpdate.take(out, file("second.csv", all().subList(SIZE, SIZE + 50)), false, NOW);
        assertThat(entities(out)).hasSize(SIZE + 50);
        assertThat(broken).doesNotExist();
    }

    @Test
    void anUpdateThatWasKilledWhenItWasWholeIsEndedByTheNextWhoLooks() throws IOException {
        Path out = run(file("first.csv", all().subList(0, SIZE)));
        Path whole = Files.createDirectory(out.resolve(".replacement"));
        Files.writeString(whole.resolve("entities.csv"), "entity_id,source,record_id\nx,first.csv,1\n");
        ResultFolder.read(out);
        assertThat(entities(out)).containsEntry("1", "x");
        assertThat(whole).doesNotExist();
    }

    @Test
    void newRecordsThatAreUnlikeTheKnownOnesAskForLearningAnew() throws IOException {
        Path out = run(file("left.csv", persons.left()));
        List<List<String>> without = persons.right().stream()
                .map(row -> {
                    List<String> bare = new ArrayList<>(row);
                    bare.set(5, "");
                    return bare;
                })
                .toList();
        FolderUpdate drifted = FolderUpdate.take(out, file("bare.csv", without), false, NOW);
        assertThat(drifted.drifts())
                .filteredOn(Drift::shifted)
                .extracting(Drift::field)
                .contains("手机");
        assertThat(drifted.shouldLearnAnew()).isTrue();
    }

    @Test
    void newRecordsLikeTheKnownOnesDoNot() throws IOException {
        Path out = run(file("first.csv", all().subList(0, SIZE + SIZE / 2)));
        FolderUpdate update =
                FolderUpdate.take(out, file("second.csv", all().subList(SIZE + SIZE / 2, 2 * SIZE)), false, NOW);
        assertThat(update.drifts()).isNotEmpty();
        assertThat(update.shouldLearnAnew()).isFalse();
    }

    @Test
    void whatCannotBeTakenInIsRefusedAndChangesNothing() throws IOException {
        Path out = run(file("left.csv", persons.left()));
        Map<String, String> before = contents(out);
        List<String> changed = new ArrayList<>(persons.left().get(4));
        changed.set(1, "王二");
        assertThatThrownBy(() -> FolderUpdate.take(out, file("left.csv", List.of(changed)), false, NOW))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("has changed since");
        file("left.csv", persons.left());
        Path twice = file("new.csv", List.of(changed, changed));
        assertThatThrownBy(() -> FolderUpdate.take(out, twice, false, NOW)).hasMessageContaining("row 2");
        Path other = Files.writeString(folder.resolve("other.csv"), "编号,鞋码\n1,42\n");
        assertThatThrownBy(() -> FolderUpdate.take(out, other, false, NOW))
                .hasMessageContaining("there is no column 姓名");
        assertThatThrownBy(() -> FolderUpdate.take(folder.resolve("nowhere"), other, false, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThat(contents(out)).isEqualTo(before);
    }
}
