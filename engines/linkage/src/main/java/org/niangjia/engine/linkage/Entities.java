package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.internal.folder.Sha256;

/**
 * Which records are one, by identifiers that stay. Whoever is new gets the identifier that follows from the first name among its
 * records, so that the order of rows doesn't matter; whoever is known keeps the one that it has.
 *
 * @param records by row
 * @param ids of the entity, by row: 16 hexadecimal digits
 */
public record Entities(List<RecordName> records, List<String> ids) {

    private static final int ID_BYTES = 8;

    public Entities {
        records = List.copyOf(records);
        ids = List.copyOf(ids);
        if (records.size() != ids.size()) {
            throw new IllegalArgumentException(records.size() + " records and " + ids.size() + " entities of them");
        }
    }

    /** @param clusters rows that are one; whoever stands in none is alone */
    public static Entities of(List<RecordName> records, List<List<Integer>> clusters) {
        return new Entities(List.of(), List.of()).with(records, clusters);
    }

    /**
     * The entities once records were added. The identifier of an entity stays with most of its records; if it became part of
     * another one, the identifier that more records had stays.
     *
     * @param all the known records, in their order, and the new ones behind them
     * @param clusters rows that are one now; whoever stands in none is alone
     */
    public Entities with(List<RecordName> all, List<List<Integer>> clusters) {
        List<List<Integer>> entities = whole(all.size(), clusters);
        String[] assigned = new String[all.size()];
        Set<String> kept = new HashSet<>();
        boolean[] settled = new boolean[entities.size()];
        for (Claim claim : claims(all, entities)) {
            if (!settled[claim.entity()] && kept.add(claim.id())) {
                settled[claim.entity()] = true;
                entities.get(claim.entity()).forEach(row -> assigned[row] = claim.id());
            }
        }
        Set<String> taken = new HashSet<>(ids);
        String[] fresh = new String[settled.length];
        Arrays.parallelSetAll(fresh, i -> settled[i] ? "" : ofFirst(all, entities.get(i)));
        for (int i = 0; i < settled.length; i++) {
            if (!settled[i]) {
                String id = notTaken(fresh[i], taken);
                entities.get(i).forEach(row -> assigned[row] = id);
            }
        }
        return new Entities(all, Arrays.asList(assigned));
    }

    /** The clusters and everybody who is alone. */
    private static List<List<Integer>> whole(int rows, List<List<Integer>> clusters) {
        boolean[] inCluster = new boolean[rows];
        clusters.forEach(cluster -> cluster.forEach(row -> inCluster[row] = true));
        List<List<Integer>> whole = new ArrayList<>(clusters);
        IntStream.range(0, rows).filter(row -> !inCluster[row]).forEach(row -> whole.add(List.of(row)));
        return whole;
    }

    /** That an entity has records with an identifier of before. */
    private record Claim(int entity, String id, int records, RecordName first) {}

    /** Those by more records first. */
    private List<Claim> claims(List<RecordName> all, List<List<Integer>> entities) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            Map<String, Integer> counts = new TreeMap<>();
            for (int row : entities.get(i)) {
                if (row < ids.size()) {
                    counts.merge(ids.get(row), 1, Integer::sum);
                }
            }
            int entity = i;
            counts.forEach((id, count) -> claims.add(new Claim(entity, id, count, first(all, entities.get(entity)))));
        }
        claims.sort(Comparator.comparingInt(Claim::records)
                .reversed()
                .thenComparing(Claim::id)
                .thenComparing(Claim::first));
        return claims;
    }

    private static RecordName first(List<RecordName> all, List<Integer> rows) {
        return rows.stream().map(all::get).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String ofFirst(List<RecordName> all, List<Integer> rows) {
        RecordName first = first(all, rows);
        return hash(first.source() + '\0' + first.id());
    }

    private static String notTaken(String hash, Set<String> taken) {
        String id = hash;
        while (!taken.add(id)) {
            id = hash(id);
        }
        return id;
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, 2 * ID_BYTES);
    }

    /**
     * What has happened since.
     *
     * @param after the same records and those behind them
     * @param links between rows, the most probable first: each event names the first that speaks for it
     * @return by row
     */
    public List<EntityEvent> eventsUntil(Entities after, List<LinkageResult.Link> links) {
        Map<Integer, LinkageResult.Link> best = new HashMap<>();
        for (LinkageResult.Link link : links) {
            if (after.ids.get(link.left()).equals(after.ids.get(link.right()))) {
                best.putIfAbsent(link.left(), link);
                best.putIfAbsent(link.right(), link);
            }
        }
        Set<String> known = new HashSet<>(ids);
        Set<String> still = new HashSet<>(after.ids.subList(0, ids.size()));
        Set<String> begun = new HashSet<>();
        List<EntityEvent> events = new ArrayList<>();
        for (int row = 0; row < after.ids.size(); row++) {
            String now = after.ids.get(row);
            boolean isNew = row >= ids.size();
            if (isNew || !now.equals(ids.get(row))) {
                EntityEvent.Kind kind = isNew
                        ? known.contains(now) || !begun.add(now) ? EntityEvent.Kind.JOINED : EntityEvent.Kind.CREATED
                        : still.contains(ids.get(row)) ? EntityEvent.Kind.SPLIT : EntityEvent.Kind.MERGED;
                LinkageResult.Link link = kind == EntityEvent.Kind.CREATED ? null : best.get(row);
                RecordName because =
                        link == null ? null : after.records.get(link.left() == row ? link.right() : link.left());
                events.add(
                        new EntityEvent(kind, now, isNew ? null : ids.get(row), after.records.get(row), because, link));
            }
        }
        return events;
    }
}
