package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compared outlives the run. */
class WorkKeptTest {

    private static final RecordTable LEFT = Persons.table(new Persons(600, 3).left());
    private static final RecordTable RIGHT = Persons.table(new Persons(600, 3).right());
    private static final LinkagePlan PLAN = Linkage.propose(LEFT, RIGHT, null, Set.of());

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private final Progress notebook = new Progress() {
        @Override
        public void at(String step, double share) {
            // only what is said in words counts here
        }

        @Override
        public void note(String words) {
            notes.add(words);
        }
    };

    private LinkageResult run(LinkagePlan plan, RecordTable right) {
        return Linkage.of(plan)
                .telling(notebook)
                .keepingWorkIn(folder.resolve("work"))
                .link(LEFT, right);
    }

    private List<Path> chunks() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            return files.filter(file -> file.toString().endsWith(".chunk"))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void aRunIsBrokenOffBeforeItsEnd() throws IOException {
        run(PLAN, RIGHT);
        List<Path> chunks = chunks();
        assertThat(chunks).hasSizeGreaterThan(3);
        Files.delete(chunks.getFirst());
        byte[] damaged = Files.readAllBytes(chunks.get(1));
        damaged[damaged.length / 2] ^= 4;
        Files.write(chunks.get(1), damaged);
        Files.write(chunks.get(2), new byte[5]);
    }

    @Test
    void whatIsMissingOrDamagedIsComparedAgainAndTheResultIsTheSame() {
        LinkageResult again = run(PLAN, RIGHT);
        LinkageResult inMemory = Linkage.of(PLAN).link(LEFT, RIGHT);
        assertThat(notes).singleElement().asString().startsWith("going on with a run that was broken off");
        assertThat(again.links()).isEqualTo(inMemory.links());
        assertThat(again.rules()).isEqualTo(inMemory.rules());
        assertThat(again.evidence()).isEqualTo(inMemory.evidence());
    }

    @Test
    void thePlanThatARunWritesIsTheSamePlan() {
        LinkagePlan written = Linkage.of(PLAN).ruled(LEFT, RIGHT);
        LinkageResult again = run(written, RIGHT);
        assertThat(notes).singleElement().asString().startsWith("going on with a run that was broken off");
        assertThat(again.plan()).isEqualTo(written);
        assertThat(again.links()).isEqualTo(Linkage.of(PLAN).link(LEFT, RIGHT).links());
    }

    @Test
    void otherRulesStartAnew() {
        List<List<LinkageResult.Agreement>> rules = Linkage.of(PLAN).rules(LEFT, RIGHT).stream()
                .map(Linkage.Rule::agreements)
                .toList();
        run(PLAN.withRules(rules.reversed()), RIGHT);
        assertThat(notes).singleElement().asString().contains("starting anew");
    }

    @Test
    void anotherPlanStartsAnew() {
        run(
                new LinkagePlan(
                        PLAN.version(),
                        PLAN.id(),
                        PLAN.rightId(),
                        PLAN.fields(),
                        0.9,
                        PLAN.oneToOne(),
                        PLAN.pairsMax(),
                        PLAN.seed()),
                RIGHT);
        assertThat(notes).singleElement().asString().contains("starting anew");
    }

    @Test
    void anotherTableStartsAnew() {
        List<List<String>> rows = new ArrayList<>(new Persons(600, 3).right());
        List<String> changed = new ArrayList<>(rows.getLast());
        changed.set(1, "王伟");
        rows.set(rows.size() - 1, changed);
        run(PLAN, Persons.table(rows));
        assertThat(notes).singleElement().asString().contains("starting anew");
    }
}
