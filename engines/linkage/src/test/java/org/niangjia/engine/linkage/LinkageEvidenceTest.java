package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.LinkageEvidence.Group;
import org.niangjia.engine.linkage.LinkageEvidence.GroupKind;
import org.niangjia.engine.linkage.LinkageEvidence.Reason;

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
}
