package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.Check;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageEvidence.Controls;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.LinkageEvidence.Group;
import org.niangjia.engine.linkage.LinkageEvidence.GroupKind;
import org.niangjia.engine.linkage.LinkageEvidence.Interval;
import org.niangjia.engine.linkage.LinkageEvidence.Reason;
import org.niangjia.engine.linkage.LinkageEvidence.Recapture;

class LinkageEvidenceTest {

    private static final Persons PERSONS = new Persons(800, 3);

    private static LinkageResult link(List<List<String>> left, List<List<String>> right) {
        RecordTable lefts = Persons.table(left);
        RecordTable rights = Persons.table(right);
        return Linkage.of(Linkage.propose(lefts, rights, null, Set.of())).link(lefts, rights);
    }

    @Test
    void theHistogramCountsEveryComparedPairOnce() {
        LinkageResult result = link(PERSONS.left(), PERSONS.right());
        LinkageEvidence evidence = result.evidence();
        long drawn = evidence.histogram().stream()
                .mapToLong(LinkageEvidence.Bin::pairs)
                .sum();
        assertThat(drawn + evidence.hopeless()).isEqualTo(result.pairs());
        assertThat(evidence.histogram().stream()
                        .mapToLong(LinkageEvidence.Bin::links)
                        .sum())
                .isEqualTo(result.links().size());
    }

    @Test
    void aHigherThresholdGivesFewerAndSurerLinks() {
        LinkageResult result = link(PERSONS.left(), PERSONS.right());
        List<Cut> cuts = result.evidence().cuts();
        assertThat(cuts).isSortedAccordingTo(Comparator.comparingDouble(Cut::threshold));
        assertThat(cuts.reversed()).isSortedAccordingTo(Comparator.comparingLong(Cut::links));
        assertThat(cuts).isSortedAccordingTo(Comparator.comparingDouble(Cut::precision));
        Cut own = result.evidence().cut(result.plan().threshold());
        assertThat(own.links()).isEqualTo(result.links().size());
        assertThat(own.precision()).isEqualTo(result.expectedPrecision());
        assertThat(own.precision())
                .isBetween(
                        own.precisionInterval().low(), own.precisionInterval().high());
    }

    /** What the explorer tells of another threshold is what a run with it gives. */
    @Test
    void aRunWithAnotherThresholdGivesWhatWasForetold() {
        RecordTable left = Persons.table(PERSONS.left());
        RecordTable right = Persons.table(PERSONS.right());
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of());
        Cut foretold = Linkage.of(plan).link(left, right).evidence().cut(0.98);
        LinkagePlan stricter = new LinkagePlan(
                plan.version(),
                plan.id(),
                plan.rightId(),
                plan.fields(),
                0.98,
                plan.oneToOne(),
                plan.pairsMax(),
                plan.seed());
        LinkageResult result = Linkage.of(stricter).link(left, right);
        assertThat(result.links()).hasSize((int) foretold.links());
        assertThat(result.expectedRecall()).isCloseTo(foretold.recall(), within(1e-9));
    }

    @Test
    void chosenPairsLieWhereTheySay() {
        LinkageResult result = link(PERSONS.left(), PERSONS.right());
        List<ChosenPair> chosen = result.evidence().chosen();
        assertThat(chosen)
                .hasSizeLessThan(12)
                .extracting(ChosenPair::reason)
                .contains(Reason.SUREST_LINK, Reason.DOUBTFUL_LINK);
        for (ChosenPair pair : chosen) {
            boolean isLink = result.links().stream()
                    .anyMatch(link -> link.left() == pair.left() && link.right() == pair.right());
            assertThat(isLink).isEqualTo(pair.reason() == Reason.SUREST_LINK || pair.reason() == Reason.DOUBTFUL_LINK);
        }
    }

    @Test
    void aRecordWithAlmostNothingCanNotBeLinked() {
        List<List<String>> left = new ArrayList<>(PERSONS.left());
        left.add(List.of("L-bare", "", "女", "", "", "", ""));
        long before =
                link(PERSONS.left(), PERSONS.right()).evidence().unlinkables().left();
        LinkageEvidence.Unlinkables after =
                link(left, PERSONS.right()).evidence().unlinkables();
        assertThat(after.left()).isEqualTo(before + 1);
        assertThat(after.lacking())
                .extracting(LinkageEvidence.Lacking::fields)
                .contains(List.of("姓名", "出生日期", "身份证号", "手机", "住址"));
    }

    @Test
    void groupsAreFoundAndMakeUpTheWhole() {
        List<List<String>> left = new ArrayList<>(PERSONS.left());
        for (int i = 0; i < 20; i++) {
            List<String> person = new ArrayList<>(left.get(i));
            person.set(1, "阿依古丽·买买提");
            left.set(i, person);
        }
        List<Group> groups = link(left, PERSONS.right()).evidence().groups();
        assertThat(groups)
                .extracting(Group::kind)
                .contains(
                        GroupKind.ALL,
                        GroupKind.MINORITY_NAME,
                        GroupKind.WOMEN,
                        GroupKind.MEN,
                        GroupKind.WITHOUT_FIELD);
        assertThat(records(groups, GroupKind.WOMEN) + records(groups, GroupKind.MEN))
                .isEqualTo(records(groups, GroupKind.ALL))
                .isEqualTo(1600);
        assertThat(records(groups, GroupKind.MINORITY_NAME)).isEqualTo(20);
    }

    private static long records(List<Group> groups, GroupKind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .mapToLong(Group::records)
                .sum();
    }

    @Test
    void theLeastChangeThatTurnsADecisionTurnsIt() {
        LinkageResult result = link(PERSONS.left(), PERSONS.right());
        for (ChosenPair pair : result.evidence().chosen()) {
            for (Explanation.Turn turn : pair.explanation().turns()) {
                assertThat(turn.weight() >= 0).isNotEqualTo(pair.explanation().linked());
                assertThat(turn.to()).isNotEqualTo(pair.explanation().linked() ? Likeness.EQUAL : Likeness.DIFFERENT);
            }
        }
    }

    private static Check check(LinkageResult result) {
        return Objects.requireNonNull(result.evidence().check());
    }

    private static long right(LinkageResult result, List<List<String>> left, List<List<String>> right) {
        return result.links().stream()
                .filter(link -> Persons.areOne(
                        left.get(link.left()).getFirst(),
                        right.get(link.right()).getFirst()))
                .count();
    }

    @Test
    void whatTheNumberTellsOfARunWithoutItIsNearTheTruth() {
        Persons persons = new Persons(3_000, 11);
        LinkageResult result = link(persons.left(), persons.right());
        double right = right(result, persons.left(), persons.right());
        Check check = check(result);
        assertThat(check.field()).isEqualTo("身份证号");
        assertThat(check.recapture().matches()).isCloseTo(1_500, within(15.0));
        assertThat(check.recapture().recall()).isCloseTo(right / 1_500, within(0.01));
        assertThat(check.controls().precision())
                .isCloseTo(right / result.links().size(), within(0.01));
    }

    /** Chapman (1951). */
    @Test
    void matchesFollowFromWhatIsCapturedAndRecaptured() {
        Recapture recapture = check(link(PERSONS.left(), PERSONS.right())).recapture();
        double byHand = (recapture.captured() + 1) * (recapture.found() + 1) / (recapture.recaptured() + 1) - 1;
        assertThat(recapture.matches()).isCloseTo(byHand, within(1e-9));
        assertThat(recapture.recaptured()).isPositive().isLessThanOrEqualTo(recapture.captured());
        assertThat(recapture.recaptured()).isLessThan(recapture.found());
        assertThat(recapture.recall())
                .isBetween(recapture.interval().low(), recapture.interval().high());
    }

    @Test
    void negativeControlsTellOfWrongLinksThatTheModelBelieves() {
        Persons persons = new Persons(2_000, 5).withStrangers(1_000);
        List<List<String>> left = persons.left();
        List<List<String>> right = persons.right();
        LinkageResult result = link(left, right);
        List<LinkageResult.Link> silent = result.links().stream()
                .filter(link -> left.get(link.left()).get(4).isEmpty()
                        || right.get(link.right()).get(4).isEmpty())
                .toList();
        double wrong = silent.stream()
                .filter(link -> !Persons.areOne(
                        left.get(link.left()).getFirst(),
                        right.get(link.right()).getFirst()))
                .count();
        Controls controls = check(result).controls();
        assertThat(controls.silent()).isEqualTo(silent.size());
        assertThat(controls.contradicted()).isGreaterThan(150);
        assertThat(controls.precision()).isLessThan(result.expectedPrecision() - 0.02);
        assertThat(controls.share()).isBetween(0.3 * wrong / silent.size(), 1.2 * wrong / silent.size());
    }

    @Test
    void nothingChecksARunWithoutATellingField() {
        RecordTable.Builder left = RecordTable.of(List.of("编号", "姓名", "出生日期", "住址"));
        RecordTable.Builder right = RecordTable.of(List.of("编号", "姓名", "出生日期", "住址"));
        PERSONS.left().forEach(row -> left.add(List.of(row.get(0), row.get(1), row.get(3), row.get(6))));
        PERSONS.right().forEach(row -> right.add(List.of(row.get(0), row.get(1), row.get(3), row.get(6))));
        RecordTable lefts = left.build();
        RecordTable rights = right.build();
        LinkagePlan plan = Linkage.propose(lefts, rights, null, Set.of());
        assertThat(Linkage.of(plan).link(lefts, rights).evidence().check()).isNull();
    }

    /** A third have a frequent name and the number alone: a day of birth that was taken from the number is hidden with it. */
    @Test
    void whatTheNumberTellsElsewhereIsHiddenWithIt() {
        Persons persons = new Persons(2_000, 9);
        List<List<String>> left = new ArrayList<>(persons.left());
        List<List<String>> right = new ArrayList<>(persons.right());
        for (int i = 0; i < left.size(); i += 3) {
            left.set(i, bare(left.get(i), true));
            right.set(i, bare(right.get(i), false));
        }
        // The list that lacks the number more often is the one in which it is hidden.
        for (int i = 1; i < left.size(); i += 6) {
            List<String> person = new ArrayList<>(left.get(i));
            person.set(4, "");
            left.set(i, person);
        }
        Recapture recapture = check(link(left, right)).recapture();
        assertThat(recapture.recaptured() / recapture.captured()).isBetween(0.5, 0.75);
    }

    private static List<String> bare(List<String> person, boolean withoutDay) {
        String name = person.get(1).charAt(0) + "伟";
        return List.of(person.get(0), name, person.get(2), withoutDay ? "" : person.get(3), person.get(4), "", "");
    }

    @Test
    void aFewPairsCheckNothing() {
        Persons few = new Persons(40, 3);
        assertThat(link(few.left(), few.right()).evidence().check()).isNull();
    }

    @Test
    void onlyWhatIsClearlyWorseIsDoubted() {
        Cut own = new Cut(0.5, 100, 99, 0.99, 0.98, new Interval(0.98, 1), new Interval(0.97, 1));
        assertThat(doubted(own, 0.986, 0.976)).containsExactly(false, false);
        assertThat(doubted(own, 0.98, 0.976)).containsExactly(true, false);
        assertThat(doubted(own, 0.986, 0.97)).containsExactly(false, true);
    }

    private static List<Boolean> doubted(Cut own, double precision, double recall) {
        Check check = new Check(
                "身份证号",
                new Recapture(90, 80, 90, 100, recall, new Interval(recall - 0.01, recall)),
                new Controls(80, 1, 0, 0.01, new Interval(0, 0.02), 10, precision, new Interval(0.9, precision)));
        return List.of(check.doubtsPrecision(own), check.doubtsRecall(own));
    }
}
