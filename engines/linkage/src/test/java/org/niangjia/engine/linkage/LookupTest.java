package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final int SIZE = 800;
    private static final Persons PERSONS = new Persons(SIZE, 42);
    private static final RecordTable LEFT = Persons.table(PERSONS.left());
    private static final RecordTable RIGHT = Persons.table(PERSONS.right());
    private static final LinkagePlan PLAN = Linkage.propose(LEFT, RIGHT, null, Set.of());
    private static final LinkageWeights WEIGHTS =
            Linkage.of(PLAN).link(LEFT, RIGHT).weights();

    private static Map<String, String> record(List<String> row) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int column = 1; column < row.size(); column++) {
            record.put(LEFT.columns().get(column), row.get(column));
        }
        return record;
    }

    private static Map<String, String> wang() {
        return record(PERSONS.left().get(0));
    }

    @Test
    void whoStandsInTheListIsFoundFirst() {
        Lookup lookup = Lookup.of(PLAN, RIGHT, null, WEIGHTS);
        long found = 0;
        for (int i = 0; i < SIZE; i += 2) {
            List<Lookup.Candidate> candidates =
                    lookup.find(record(PERSONS.left().get(i)), 5);
            found += !candidates.isEmpty() && candidates.getFirst().id().equals("R" + i) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(SIZE / 2 * 97 / 100);
    }

    @Test
    void aCandidateWeighsWhatARunWithTheRecordAmongTheOthersWouldGive() {
        Lookup lookup = Lookup.of(PLAN, RIGHT, null, WEIGHTS);
        for (int i = 0; i < 60; i += 2) {
            List<List<String>> withGuest = new ArrayList<>(PERSONS.right());
            withGuest.add(PERSONS.left().get(i));
            RecordTable all = Persons.table(withGuest);
            for (Lookup.Candidate candidate : lookup.find(record(PERSONS.left().get(i)), 20)) {
                Explanation ofRun = Linkage.of(PLAN).explain(all, null, candidate.row(), SIZE, WEIGHTS);
                assertThat(candidate.weight()).isCloseTo(ofRun.weight(), within(1e-9));
                assertThat(candidate.explanation().foundBy(Objects.requireNonNull(ofRun.rules())))
                        .isEqualTo(ofRun);
            }
        }
    }

    @Test
    void afterALinkageBothTablesAreSearched() {
        Lookup lookup = Lookup.of(PLAN, LEFT, RIGHT, WEIGHTS);
        assertThat(lookup.find(wang(), 5)).extracting(Lookup.Candidate::id).contains("L0", "R0");
        assertThat(lookup.find(wang(), 5))
                .filteredOn(Lookup.Candidate::inRight)
                .first()
                .extracting(Lookup.Candidate::row)
                .isEqualTo(0);
    }

    @Test
    void aRareWordThatOnlyOneRecordHasFindsIt() {
        List<List<String>> rows = new ArrayList<>(PERSONS.right());
        List<String> hermit = new ArrayList<>(rows.get(7));
        hermit.set(6, "鹭屿灯塔");
        rows.set(7, hermit);
        Lookup lookup = Lookup.of(PLAN, Persons.table(rows), null, WEIGHTS);
        Map<String, String> asked = Map.of("姓名", hermit.get(1), "住址", "鹭屿灯塔旧址");
        assertThat(lookup.find(asked, 1)).extracting(Lookup.Candidate::id).containsExactly(hermit.getFirst());
    }

    @Test
    void aSexByItsCodeIsThatOfTheTables() {
        Map<String, String> coded = wang();
        coded.replaceAll((column, value) -> column.equals("性别") ? value.equals("男") ? "1" : "2" : value);
        Lookup lookup = Lookup.of(PLAN, LEFT, RIGHT, WEIGHTS);
        assertThat(lookup.find(coded, 3)).isEqualTo(lookup.find(wang(), 3));
    }

    @Test
    void aStrangerIsNobody() {
        Lookup lookup = Lookup.of(PLAN, RIGHT, null, WEIGHTS);
        assertThat(lookup.find(Map.of("姓名", "☃☃☃", "手机", "x"), 5)).isEmpty();
    }

    @Test
    void severalThreadsMayAsk() throws Exception {
        Lookup lookup = Lookup.of(PLAN, RIGHT, null, WEIGHTS);
        List<Callable<List<Lookup.Candidate>>> questions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Map<String, String> asked = record(PERSONS.left().get(i));
            questions.add(() -> lookup.find(asked, 3));
        }
        try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
            List<Future<List<Lookup.Candidate>>> answers = askers.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get())
                        .isEqualTo(lookup.find(record(PERSONS.left().get(i)), 3));
            }
        }
    }

    @Test
    void whatCannotBeLookedUpIsRefused() {
        Lookup lookup = Lookup.of(PLAN, RIGHT, null, WEIGHTS);
        assertThatThrownBy(() -> lookup.find(Map.of("鞋码", "42"), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column 鞋码")
                .hasMessageContaining("姓名");
        assertThatThrownBy(() -> lookup.find(Map.of(), 5)).hasMessageContaining("no value that is compared");
        assertThatThrownBy(() -> lookup.find(Map.of("编号", "R1", "姓名", "  "), 5))
                .hasMessageContaining("no value that is compared");
    }
}
