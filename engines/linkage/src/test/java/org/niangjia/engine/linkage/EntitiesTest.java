package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.EntityEvent.Kind;
import org.niangjia.engine.linkage.LinkageResult.Link;

class EntitiesTest {

    private static List<RecordName> records(String... ids) {
        return List.of(ids).stream().map(id -> new RecordName("a.csv", id)).toList();
    }

    private static Map<RecordName, String> byRecord(Entities entities) {
        Map<RecordName, String> byRecord = new HashMap<>();
        IntStream.range(0, entities.ids().size())
                .forEach(row ->
                        byRecord.put(entities.records().get(row), entities.ids().get(row)));
        return byRecord;
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        Entities entities = Entities.of(records("1", "2", "3", "4"), List.of(List.of(0, 2)));
        Entities shuffled = Entities.of(records("3", "4", "1", "2"), List.of(List.of(0, 2)));
        assertThat(byRecord(shuffled)).isEqualTo(byRecord(entities));
        assertThat(entities.ids().get(0)).isEqualTo(entities.ids().get(2)).matches("[0-9a-f]{16}");
        assertThat(entities.ids().stream().distinct()).hasSize(3);
    }

    @Test
    void aRunOverShuffledRowsGivesTheSameEntities() {
        Persons persons = new Persons(300, 5);
        List<List<String>> rows = new ArrayList<>(persons.left());
        rows.addAll(persons.right());
        Map<RecordName, String> before = entitiesOf(rows);
        Collections.shuffle(rows, new Random(3));
        assertThat(entitiesOf(rows)).isEqualTo(before);
    }

    private static Map<RecordName, String> entitiesOf(List<List<String>> rows) {
        RecordTable table = Persons.table(rows);
        LinkageResult result =
                Linkage.of(Linkage.propose(table, null, Set.of())).dedupe(table);
        return byRecord(Entities.of(
                rows.stream()
                        .map(row -> new RecordName("a.csv", row.getFirst()))
                        .toList(),
                result.clusters()));
    }

    @Test
    void whoJoinsGetsTheIdentifierOfTheEntity() {
        Entities before = Entities.of(records("5", "6"), List.of());
        Entities after = before.with(records("5", "6", "1"), List.of(List.of(1, 2)));
        assertThat(after.ids().subList(0, 2)).isEqualTo(before.ids());
        assertThat(after.ids().get(2)).isEqualTo(before.ids().get(1));
        List<EntityEvent> events = before.eventsUntil(after, List.of(new Link(1, 2, 0.9, 3.2)));
        assertThat(events)
                .containsExactly(new EntityEvent(
                        Kind.JOINED,
                        before.ids().get(1),
                        null,
                        new RecordName("a.csv", "1"),
                        new RecordName("a.csv", "6"),
                        new Link(1, 2, 0.9, 3.2)));
    }

    @Test
    void ofTwoEntitiesThatBecomeOneTheLargerKeepsItsIdentifier() {
        Entities before = Entities.of(records("1", "2", "3"), List.of(List.of(1, 2)));
        Entities after = before.with(records("1", "2", "3", "4"), List.of(List.of(0, 1, 2, 3)));
        assertThat(after.ids()).containsOnly(before.ids().get(1));
        assertThat(before.eventsUntil(after, List.of()))
                .extracting(EntityEvent::kind, EntityEvent::before)
                .containsExactly(tuple(Kind.MERGED, before.ids().get(0)), tuple(Kind.JOINED, null));
    }

    @Test
    void whoLeavesAnEntityGetsANewIdentifierAndTheOthersKeepTheirs() {
        Entities before = Entities.of(records("1", "2", "3"), List.of(List.of(0, 1, 2)));
        Entities after = before.with(records("1", "2", "3", "4"), List.of(List.of(1, 2), List.of(0, 3)));
        assertThat(after.ids().get(1))
                .isEqualTo(before.ids().get(1))
                .isEqualTo(after.ids().get(2));
        assertThat(after.ids().get(0)).isEqualTo(after.ids().get(3)).isNotIn(before.ids());
        assertThat(before.eventsUntil(after, List.of()))
                .extracting(EntityEvent::kind)
                .containsExactly(Kind.SPLIT, Kind.CREATED);
    }
}
