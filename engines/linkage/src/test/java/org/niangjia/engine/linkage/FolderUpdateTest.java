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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.linkage.EntityEvent.Kind;

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

    /** A deduplication of the left persons. */
    private Path run(Path input) throws IOException {
        RecordTable table = RecordTable.read(input);
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        LinkageResult result = Linkage.of(plan).dedupe(table);
        Path out = folder.resolve("result-" + input.getFileName());
        try (ResultFolder open = ResultFolder.open(out)) {
            open.write(
                    result,
                    table,
                    null,
                    new ResultFolder.Kept(input.toString(), null, plan.id(), null, result.weights()),
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
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
        assertThat(contents(out)).isEqualTo(before);
    }
}
