package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.CitizenId;

/** A known truth is found again. */
class LinkageTest {

    private static final Persons PERSONS = new Persons(1500, 20261129);

    private record Found(LinkageResult result, Set<String> pairs) {}

    private static Found link(List<List<String>> left, List<List<String>> right) {
        RecordTable lefts = Persons.table(left);
        RecordTable rights = Persons.table(right);
        LinkageResult result =
                Linkage.of(Linkage.propose(lefts, rights, null, Set.of())).link(lefts, rights);
        Set<String> pairs = result.links().stream()
                .map(link -> lefts.value(link.left(), 0) + " " + rights.value(link.right(), 0))
                .collect(Collectors.toSet());
        return new Found(result, pairs);
    }

    private static boolean isTrue(String pair) {
        String[] ids = pair.split(" ", 2);
        return Persons.areOne(ids[0], ids[1]);
    }

    @Test
    void withoutLabelsNearlyAllAreFoundAndNearlyNoneWrongly() {
        Found found = link(PERSONS.left(), PERSONS.right());
        long right = found.pairs().stream().filter(LinkageTest::isTrue).count();
        double precision = (double) right / found.pairs().size();
        double recall = right / 750.0;
        assertThat(precision).isGreaterThan(0.995);
        assertThat(recall).isGreaterThan(0.985);
        assertThat(found.result().expectedPrecision()).isCloseTo(precision, within(0.01));
        assertThat(found.result().expectedRecall()).isCloseTo(recall, within(0.02));
    }

    private static List<List<String>> shuffled(List<List<String>> rows) {
        List<List<String>> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(rows.size()));
        return shuffled;
    }

    /** Links by their identifiers, with probability and weight. */
    private static Map<String, List<Double>> links(List<List<String>> left, List<List<String>> right, boolean swapped) {
        RecordTable lefts = Persons.table(swapped ? right : left);
        RecordTable rights = Persons.table(swapped ? left : right);
        return Linkage.of(Linkage.propose(lefts, rights, null, Set.of())).link(lefts, rights).links().stream()
                .collect(Collectors.toMap(
                        link -> {
                            String one = lefts.value(link.left(), 0);
                            String two = rights.value(link.right(), 0);
                            return swapped ? two + " " + one : one + " " + two;
                        },
                        link -> List.of(link.probability(), link.weight())));
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        assertThat(links(shuffled(PERSONS.left()), shuffled(PERSONS.right()), false))
                .isEqualTo(links(PERSONS.left(), PERSONS.right(), false));
    }

    @Test
    void changingSidesChangesNothing() {
        assertThat(links(PERSONS.left(), PERSONS.right(), true))
                .isEqualTo(links(PERSONS.left(), PERSONS.right(), false));
    }

    /** So many that rules are chosen by a sample of the rows. */
    @Test
    void inLargeTablesNeitherOrderNorSidesChangeAnything() {
        Persons many = new Persons(32_000, 8);
        assertThat(links(shuffled(many.left()), shuffled(many.right()), true))
                .isEqualTo(links(many.left(), many.right(), false));
    }

    /** Some stand in the list three times. */
    @Test
    void theOrderOfRowsChangesNoCluster() {
        List<List<String>> all = new ArrayList<>(PERSONS.left());
        all.addAll(PERSONS.right());
        for (int i = 0; i < PERSONS.right().size(); i += 4) {
            all.add(changed(changed(PERSONS.right().get(i), 0, "C" + i), 5, ""));
        }
        assertThat(clusters(shuffled(all))).isEqualTo(clusters(all));
    }

    private static Set<Set<String>> clusters(List<List<String>> rows) {
        RecordTable table = Persons.table(rows);
        return Linkage.of(Linkage.propose(table, null, Set.of())).dedupe(table).clusters().stream()
                .map(cluster -> cluster.stream().map(row -> table.value(row, 0)).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Strangers tell anew how frequent values are, so that a pair near the threshold may fall to the other side. */
    @Test
    void unrelatedRowsChangeNoLink() {
        List<List<String>> left = new ArrayList<>(PERSONS.left());
        List<List<String>> right = new ArrayList<>(PERSONS.right());
        Persons strangers = new Persons(600, 5);
        for (int i = 1; i < 600; i += 2) {
            left.add(changed(strangers.left().get(i), 0, "XL" + i));
            right.add(changed(strangers.right().get(i), 0, "XR" + i));
        }
        Set<String> before = link(PERSONS.left(), PERSONS.right()).pairs();
        Set<String> after = link(left, right).pairs();
        assertThat(after).noneMatch(pair -> pair.contains("X"));
        assertThat(difference(before, after)).hasSizeLessThanOrEqualTo(before.size() / 200);
    }

    private static Set<String> difference(Set<String> one, Set<String> two) {
        return Stream.concat(one.stream(), two.stream())
                .filter(pair -> !(one.contains(pair) && two.contains(pair)))
                .collect(Collectors.toSet());
    }

    @Test
    void theSameRunTwiceGivesTheVerySame() {
        assertThat(link(PERSONS.left(), PERSONS.right()).result().links())
                .isEqualTo(link(PERSONS.left(), PERSONS.right()).result().links());
    }

    @Test
    void doublesInOneListFormClusters() {
        List<List<String>> all = new ArrayList<>(PERSONS.left());
        all.addAll(PERSONS.right());
        RecordTable table = Persons.table(all);
        LinkageResult result =
                Linkage.of(Linkage.propose(table, null, Set.of())).dedupe(table);
        long right = result.clusters().stream()
                .filter(cluster -> cluster.size() == 2
                        && Persons.areOne(table.value(cluster.get(0), 0), table.value(cluster.get(1), 0)))
                .count();
        assertThat(right / 750.0).isGreaterThan(0.98);
        assertThat(result.clusters().size() - right).isLessThan(8);
    }

    /** They share employer, day of joining and often sex, and are many more than the doubles. */
    @Test
    void colleaguesAreNotTakenForTheFewWhoStandInAListTwice() {
        List<List<String>> people = new Persons(6_000, 11).left();
        RecordTable.Builder members =
                RecordTable.of(List.of("编号", "姓名", "性别", "出生日期", "身份证号", "手机", "住址", "工作单位", "入会日期"));
        int doubled = 0;
        for (int i = 0; i < people.size(); i++) {
            int employer = i % 400;
            List<String> row = new ArrayList<>(people.get(i));
            row.add("云江" + "远航和悦正和金穗银河庆丰鸿泰乐居".substring(employer % 16, employer % 16 + 1) + employer + "机械制造有限公司");
            row.add("20%02d-%02d-%02d".formatted(employer % 25, 1 + employer % 12, 1 + i / 400 % 3));
            members.add(row);
            if (i % 150 == 0) {
                doubled++;
                row.set(0, "D" + row.getFirst().substring(1));
                row.set(5, "100%08d".formatted(i * 7_919L % 100_000_000));
                members.add(row);
            }
        }
        RecordTable table = members.build();
        List<LinkageResult.Link> links =
                Linkage.of(Linkage.propose(table, null, Set.of())).dedupe(table).links();
        assertThat(links)
                .hasSizeGreaterThan(doubled * 9 / 10)
                .allSatisfy(link -> assertThat(
                                Persons.areOne(table.value(link.left(), 0), table.value(link.right(), 0)))
                        .as("%s", link)
                        .isTrue());
    }

    @Test
    void theIdentifierIsNeverCompared() {
        RecordTable left = Persons.table(PERSONS.left());
        LinkagePlan plan = Linkage.propose(left, Persons.table(PERSONS.right()), null, Set.of());
        assertThat(plan.id()).isEqualTo("编号");
        assertThat(plan.fields()).extracting(LinkagePlan.PlannedField::name).doesNotContain("编号");
        assertThat(plan.fields())
                .extracting(LinkagePlan.PlannedField::kind)
                .containsExactly(
                        ColumnKind.CHINESE_NAME,
                        ColumnKind.CATEGORY,
                        ColumnKind.DATE,
                        ColumnKind.NATIONAL_NUMBER,
                        ColumnKind.PHONE,
                        ColumnKind.ADDRESS);
    }

    @Test
    void anExplanationAddsUpToTheWeightOfTheLink() {
        RecordTable lefts = Persons.table(PERSONS.left());
        RecordTable rights = Persons.table(PERSONS.right());
        Linkage linkage = Linkage.of(Linkage.propose(lefts, rights, null, Set.of()));
        LinkageResult result = linkage.link(lefts, rights);
        LinkageResult.Link link = result.links().get(result.links().size() / 2);
        Explanation explanation = linkage.explain(lefts, rights, link.left(), link.right(), result.weights());
        double sum = explanation.priorBits()
                + explanation.householdBits()
                + explanation.namesakeBits()
                + explanation.steps().stream()
                        .mapToDouble(step -> step.bits() + step.rarityBits())
                        .sum();
        assertThat(sum).isCloseTo(link.weight(), within(0.01));
        assertThat(explanation.linked()).isTrue();
    }

    @Test
    void personsOfOneHouseholdAreNotOnePerson() {
        List<List<String>> left = new ArrayList<>(PERSONS.left());
        List<List<String>> right = new ArrayList<>(PERSONS.right());
        for (int i = 0; i < 60; i++) {
            List<String> person = new ArrayList<>(PERSONS.left().get(2 * i + 1));
            List<String> other = new ArrayList<>(PERSONS.right().get(2 * i + 1));
            other.set(5, person.get(5));
            other.set(6, person.get(6));
            right.set(2 * i + 1, other);
        }
        Set<String> found = link(left, right).pairs();
        assertThat(found.stream().filter(pair -> !isTrue(pair))).hasSizeLessThan(8);
    }

    /** One in ten of the right list stands in it a second time, under another identifier and without a phone. */
    private static List<List<String>> withDoubledRows() {
        List<List<String>> rows = new ArrayList<>(PERSONS.right());
        for (int i = 0; i < PERSONS.right().size(); i += 10) {
            List<String> again = new ArrayList<>(PERSONS.right().get(i));
            again.set(0, again.get(0) + "b");
            again.set(5, "");
            rows.add(again);
        }
        return rows;
    }

    @Test
    void aPersonWhoStandsInAListTwiceIsFoundTwice() {
        Found found = link(PERSONS.left(), withDoubledRows());
        assertThat(found.result().plan().oneToOne()).isFalse();
        assertThat(link(PERSONS.left(), PERSONS.right()).result().plan().oneToOne())
                .isTrue();
        long right = found.pairs().stream()
                .filter(pair -> isTrue(pair.replace("b", "")))
                .count();
        assertThat((double) right / found.pairs().size()).isGreaterThan(0.995);
        assertThat(right / 900.0).isGreaterThan(0.98);
        assertThat(links(shuffled(PERSONS.left()), shuffled(withDoubledRows()), true))
                .isEqualTo(links(PERSONS.left(), withDoubledRows(), false));
    }

    private static List<String> changed(List<String> person, int column, String value) {
        List<String> changed = new ArrayList<>(person);
        changed.set(column, value);
        return changed;
    }

    private static String nextRightNumber(String number) {
        String seventeen =
                number.substring(0, 14) + "%03d".formatted((Integer.parseInt(number.substring(14, 17)) + 2) % 1000);
        return seventeen + CitizenId.checkCharacter(seventeen);
    }

    private static boolean isRight(String number) {
        return number.length() == 18 && number.charAt(17) == CitizenId.checkCharacter(number.substring(0, 17));
    }

    @Test
    void twinsAreTwoPersons() {
        List<List<String>> right = new ArrayList<>(PERSONS.right());
        int twins = 0;
        for (int i = 1; i < 80; i += 2) {
            List<String> person = PERSONS.left().get(i);
            if (isRight(person.get(4))
                    && !person.get(3).isEmpty()
                    && !person.get(5).isEmpty()) {
                String name = person.get(1).replace(" ", "");
                List<String> twin = changed(person, 0, PERSONS.right().get(i).get(0));
                twin = changed(twin, 1, name.substring(0, name.length() - 1) + "宁");
                right.set(i, changed(twin, 4, nextRightNumber(person.get(4))));
                twins++;
            }
        }
        assertThat(twins).isGreaterThan(10);
        Set<String> found = link(PERSONS.left(), right).pairs();
        assertThat(found.stream().filter(pair -> !isTrue(pair))).hasSizeLessThan(3);
    }

    /** Some of the right list stand under the number of another of their household. */
    @Test
    void aNumberOfARelativeDoesNotMakeTwoPersonsOne() {
        List<List<String>> right = new ArrayList<>(PERSONS.right());
        for (int i = 1; i < 120; i += 2) {
            List<String> person = PERSONS.left().get(i);
            List<String> other = PERSONS.right().get(i);
            if (!person.get(4).isEmpty() && !other.get(3).isEmpty()) {
                right.set(i, changed(changed(other, 4, person.get(4)), 6, person.get(6)));
            }
        }
        Set<String> found = link(PERSONS.left(), right).pairs();
        assertThat(found.stream().filter(pair -> !isTrue(pair))).hasSizeLessThan(12);
    }

    /** A model that knows the truth finds all that was compared, and nothing else. */
    @Test
    void anotherModelDecidesOnTheSamePairs() {
        RecordTable lefts = Persons.table(PERSONS.left());
        RecordTable rights = Persons.table(PERSONS.right());
        Linkage linkage = Linkage.of(Linkage.propose(lefts, rights, null, Set.of()));
        LinkageResult plain = linkage.link(lefts, rights);
        LinkageResult same = linkage.weighedBy(
                        pairs -> pairs.stream().mapToDouble(PairSignals::weight).toArray())
                .link(lefts, rights);
        assertThat(same.links()).isEqualTo(plain.links());
        LinkageResult known = linkage.weighedBy(pairs -> pairs.stream()
                        .mapToDouble(pair -> Persons.areOne(
                                        lefts.value(pair.left(), 0), rights.value(pair.right() - lefts.rows(), 0))
                                ? 30
                                : -30)
                        .toArray())
                .link(lefts, rights);
        assertThat(known.pairs()).isEqualTo(plain.pairs());
        assertThat(known.links())
                .hasSizeBetween(740, 750)
                .allSatisfy(link -> assertThat(
                                Persons.areOne(lefts.value(link.left(), 0), rights.value(link.right(), 0)))
                        .isTrue());
    }

    @Test
    void linksAreReadOneAfterTheOtherWithoutBeingHeld() {
        LinkageResult result = link(PERSONS.left(), PERSONS.right()).result();
        List<LinkageResult.Link> links = result.links();
        assertThat(links.get(7)).isEqualTo(links.get(7)).isNotSameAs(links.get(7));
        assertThat(links.stream()).isEqualTo(List.copyOf(links));
        assertThat(links)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(LinkageResult.Link::weight).reversed());
        assertThatThrownBy(() -> links.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
