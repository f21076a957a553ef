package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.RecordTable;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.OfficeRegisters;

/** Nobody is found less often, or taken for another more often, for the group that he belongs to. */
class LinkageFairnessTest {

    private static final int MEMBERS = 10_000;
    private static final double LESS_AT_MOST = 0.02;

    @TempDir
    private Path folder;

    private record Pair(int left, int right) {}

    private static Map<String, Integer> rows(RecordTable table) {
        Map<String, Integer> rows = new HashMap<>();
        int id = table.indexOf("编号").orElseThrow();
        for (int row = 0; row < table.rows(); row++) {
            rows.put(table.value(row, id), row);
        }
        return rows;
    }

    private static int row(Map<String, Integer> rows, String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    private static double share(Set<Pair> of, Set<Pair> among, IntPredicate group) {
        Set<Pair> some = new HashSet<>(of);
        some.removeIf(pair -> !group.test(pair.left()));
        assertThat(some).as("people of the group").hasSizeGreaterThan(40);
        return (double) some.stream().filter(among::contains).count() / some.size();
    }

    @Test
    void minorityNamesWomenVillagesAndMissingNumbersAreLinkedAsWellAsAll() throws IOException {
        Path rates = Files.writeString(folder.resolve("rates"), """
                cover.medical = 0.9
                cover.civil-affairs = 0.001
                cover.disability = 0.001
                cover.unemployment = 0.001
                cover.closures = 0.001
                number.missing = 0.1
                """);
        Path lists = folder.resolve("lists");
        OfficeRegisters.of(MEMBERS, 20261130, Noise.read(rates)).writeTo(lists, true, done -> {});
        RecordTable left = RecordTable.read(lists.resolve("members.csv"));
        RecordTable right = RecordTable.read(lists.resolve("like-members-medical.csv"));
        Map<String, Integer> lefts = rows(left);
        Map<String, Integer> rights = rows(right);
        RecordTable pairs = RecordTable.read(lists.resolve("truth-medical.csv"));
        Set<Pair> truth = new HashSet<>();
        for (int row = 0; row < pairs.rows(); row++) {
            truth.add(new Pair(row(lefts, pairs.value(row, 0)), row(rights, pairs.value(row, 1))));
        }
        Set<Pair> links = new HashSet<>();
        Linkage.of(Linkage.propose(left, right, "编号", Set.of()))
                .link(left, right)
                .links()
                .forEach(link -> links.add(new Pair(link.left(), link.right())));
        double recall = share(truth, links, row -> true);
        double precision = share(links, truth, row -> true);
        int name = left.indexOf("姓名").orElseThrow();
        int sex = left.indexOf("性别").orElseThrow();
        int number = left.indexOf("公民身份号码").orElseThrow();
        int address = left.indexOf("住址").orElseThrow();
        Map<String, IntPredicate> groups = Map.of(
                "names of parts",
                row -> left.value(row, name).matches(".*[·•‧・．.].*"),
                "women",
                row -> left.value(row, sex).equals("女"),
                "villages",
                row -> left.value(row, address).contains("村"),
                "without a number",
                row -> left.value(row, number).isEmpty());
        groups.forEach((group, people) -> {
            assertThat(share(truth, links, people)).as("recall of %s", group).isGreaterThan(recall - LESS_AT_MOST);
            assertThat(share(links, truth, people))
                    .as("precision of %s", group)
                    .isGreaterThan(precision - LESS_AT_MOST);
        });
    }
}
