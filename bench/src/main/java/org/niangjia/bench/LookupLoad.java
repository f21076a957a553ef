package org.niangjia.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageWeights;
import org.niangjia.engine.linkage.Lookup;
import org.niangjia.engine.linkage.RecordTable;

/** How long it takes to find who of a large list a person of another list is. */
final class LookupLoad {

    private static final int ASKED = 3_000;
    private static final int WARM_UP = 500;
    /** The weights are learnt from so many records of each list. */
    private static final int LEARNT_FROM = 50_000;

    private static final double MILLIS = 1e6;

    private LookupLoad() {}

    /** @param size of the list */
    static void measure(int size, Path folder, Figures figures) throws IOException {
        LinkageSet persons = LinkageSet.persons(size, folder);
        RecordTable members = RecordTable.read(persons.left());
        RecordTable register = RecordTable.read(Objects.requireNonNull(persons.right()));
        LinkagePlan plan = Linkage.propose(members, register, persons.id(), Set.of());
        LinkageWeights weights =
                Linkage.of(plan).link(head(members), head(register)).weights();
        long began = System.nanoTime();
        Lookup lookup = Lookup.of(plan, members, null, weights);
        double opening = (System.nanoTime() - began) / 1e9;
        System.gc();
        figures.beside(
                "memory of the look-up and both tables",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6,
                "MB");
        Map<Integer, String> memberOf = new HashMap<>();
        int id = members.indexOf(persons.id()).orElseThrow();
        persons.truth().forEach(pair -> memberOf.put(pair.intValue(), members.value((int) (pair >>> 32), id)));
        List<Integer> asked =
                memberOf.keySet().stream().sorted().limit(ASKED + WARM_UP).toList();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[asked.size()];
        double[] busyMillis = new double[asked.size()];
        int found = 0;
        for (int i = 0; i < millis.length; i++) {
            Map<String, String> record = record(register, asked.get(i));
            String known = memberOf.get(asked.get(i));
            long start = System.nanoTime();
            long busy = threads.getCurrentThreadCpuTime();
            List<Lookup.Candidate> candidates = lookup.find(record, 5);
            millis[i] = (System.nanoTime() - start) / MILLIS;
            busyMillis[i] = (threads.getCurrentThreadCpuTime() - busy) / MILLIS;
            found += candidates.stream().anyMatch(candidate -> candidate.id().equals(known)) ? 1 : 0;
        }
        figures.beside("opening a look-up of %,d records".formatted(members.rows()), opening, "s");
        figures.beside("look-up of one record, median", warm(millis, 0.5), "ms");
        figures.atMost("look-up of one record, p99", warm(millis, 0.99), 50, "ms");
        figures.beside("processor time of it, p99", warm(busyMillis, 0.99), "ms");
        figures.atLeast("who is looked up and there is among the five found", 100.0 * found / asked.size(), 95, "%");
    }

    /** The value below which a share of all lies, the first of them left out, for which code was not yet compiled. */
    private static double warm(double[] all, double share) {
        double[] warm = Arrays.copyOfRange(all, Math.min(WARM_UP, all.length / 2), all.length);
        Arrays.sort(warm);
        return warm[(int) (warm.length * share)];
    }

    private static RecordTable head(RecordTable table) {
        RecordTable.Builder head = RecordTable.of(table.columns());
        for (int row = 0; row < Math.min(LEARNT_FROM, table.rows()); row++) {
            List<String> values = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                values.add(table.value(row, column));
            }
            head.add(values);
        }
        return head.build();
    }

    private static Map<String, String> record(RecordTable table, int row) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            record.put(table.columns().get(column), table.value(row, column));
        }
        return record;
    }
}
