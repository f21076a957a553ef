package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    private static final ZonedDateTime FINISHED =
            ZonedDateTime.of(2026, 11, 29, 9, 30, 0, 0, ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path folder;

    @Test
    void twoRunsDoNotShareAFolder() throws IOException {
        try (ResultFolder first = ResultFolder.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> ResultFolder.open(folder)).hasMessageContaining("another run works in");
        }
        ResultFolder.open(folder).close();
    }

    @Test
    void aFinishedRunIsReadAgain() throws IOException {
        Persons persons = new Persons(300, 7);
        RecordTable left = Persons.table(persons.left());
        RecordTable right = Persons.table(persons.right());
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of());
        LinkageResult result = Linkage.of(plan).link(left, right);
        var kept = new ResultFolder.Kept("left.csv", "right.csv", plan.id(), plan.rightId(), result.weights());
        try (ResultFolder open = ResultFolder.open(folder)) {
            open.write(result, left, right, kept, new RunFacts(FINISHED, result.seconds(), 0));
        }
        assertThat(ResultFolder.read(folder).getKey()).isEqualTo(result.plan());
        assertThat(result.plan().rules()).isNotEmpty();
        assertThat(ResultFolder.read(folder).getValue()).isEqualTo(kept);
        assertThat(Files.readAllLines(folder.resolve("links.csv")))
                .hasSize(result.links().size() + 1)
                .first()
                .isEqualTo("left_id,right_id,probability,weight");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "links.csv",
                            "clusters.csv",
                            "entities.csv",
                            "plan.yaml",
                            "model.json",
                            "run.json",
                            "report.html");
        }
    }

    @Test
    void whoStandsInAListTwiceIsOneClusterOfThreeRecords() throws IOException {
        Persons persons = new Persons(600, 7);
        RecordTable left = Persons.table(persons.left());
        List<List<String>> doubled = new ArrayList<>(persons.right());
        for (int i = 0; i < 600; i += 10) {
            List<String> again = new ArrayList<>(persons.right().get(i));
            again.set(0, again.getFirst() + "b");
            doubled.add(again);
        }
        RecordTable right = Persons.table(doubled);
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of());
        LinkageResult result = Linkage.of(plan).link(left, right);
        var kept = new ResultFolder.Kept("left.csv", "right.csv", plan.id(), plan.rightId(), result.weights());
        try (ResultFolder open = ResultFolder.open(folder)) {
            open.write(result, left, right, kept, new RunFacts(FINISHED, result.seconds(), 0));
        }
        RecordTable clusters = RecordTable.read(folder.resolve("clusters.csv"));
        Map<String, List<String>> byRecord = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int row = 0; row < clusters.rows(); row++) {
            byRecord.computeIfAbsent(clusters.value(row, 2), record -> new ArrayList<>())
                    .add(clusters.value(row, 0));
            sizes.merge(clusters.value(row, 0), 1, Integer::sum);
        }
        assertThat(byRecord.values()).allMatch(numbers -> numbers.size() == 1);
        assertThat(byRecord.get("L10"))
                .isNotNull()
                .isEqualTo(byRecord.get("R10"))
                .isEqualTo(byRecord.get("R10b"));
        assertThat(sizes.values().stream().filter(size -> size == 3).count()).isBetween(55L, 60L);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void aRunRecordsWhatItWasMadeFromAndTellsWhatHasChangedSince() throws IOException, NoSuchAlgorithmException {
        RecordTable table = Persons.table(new Persons(300, 7).left());
        Path file = Files.writeString(folder.resolve("left.csv"), "what the rows were read from");
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        LinkageResult result = Linkage.of(plan).dedupe(table);
        Path out = folder.resolve("out");
        var kept = new ResultFolder.Kept(file.toString(), null, plan.id(), null, result.weights());
        try (ResultFolder open = ResultFolder.open(out)) {
            open.write(result, table, null, kept, new RunFacts(FINISHED, result.seconds(), 0));
        }
        RunRecord record = RunRecord.read(out);
        assertThat(record.seed()).isEqualTo(plan.seed());
        assertThat(record.plan()).isEqualTo(sha256(Files.readAllBytes(out.resolve("plan.yaml"))));
        assertThat(record.inputs())
                .containsExactly(new RunRecord.Input(file.toString(), 300, sha256(Files.readAllBytes(file))));
        assertThat(record.changedSince(out, kept)).isEmpty();
        Files.writeString(file, "something else");
        assertThat(record.changedSince(out, kept)).containsExactly(file.toString());
        assertThatThrownBy(() -> ResultFolder.open(file)).hasMessageContaining("is a file, not a folder");
    }

    @Test
    void aFolderWithoutARunSaysSo() throws IOException {
        assertThatThrownBy(() -> ResultFolder.read(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("--out");
        assertThatThrownBy(() -> ResultFolder.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no finished run")
                .hasMessageContaining("--out");
        try (ResultFolder open = ResultFolder.open(folder)) {
            Files.createDirectory(open.work());
        }
        assertThatThrownBy(() -> ResultFolder.read(folder)).hasMessageContaining("broken off");
    }
}
