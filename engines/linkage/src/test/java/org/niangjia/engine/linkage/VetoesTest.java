package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkageEvidence.ChosenPair;
import org.niangjia.engine.linkage.LinkageEvidence.Reason;
import org.niangjia.engine.linkage.LinkagePlan.Finding;

/** Pairs that the plan keeps apart, whatever else they have in common. */
class VetoesTest {

    private static final int SIZE = 600;
    private static final Persons PERSONS = new Persons(SIZE, 7);
    private static final RecordTable LEFT = Persons.table(PERSONS.left());
    private static final RecordTable RIGHT = Persons.table(PERSONS.right());
    private static final LinkagePlan PLAN = Linkage.propose(LEFT, RIGHT, null, Set.of());
    private static final Finding SAME_SOUND = new Finding("姓名", Likeness.SAME_SOUND);
    private static final LinkagePlan BY_NAME = vetoing(SAME_SOUND);
    private static final int NAME = 1;
    private static final int PHONE = 5;

    private static LinkagePlan vetoing(Finding... findings) {
        return PLAN.withVetoes(List.of(List.of(findings)));
    }

    /** Names are written alike, or with another character of the same sound. */
    private static boolean areNamedOtherwise(LinkageResult.Link link) {
        return !bare(LEFT.value(link.left(), NAME)).equals(bare(RIGHT.value(link.right(), NAME)));
    }

    private static String bare(String name) {
        return name.replace(" ", "");
    }

    @Test
    void whatAVetoKeepsApartIsNoLinkAndAllElseStays() {
        LinkageResult free = Linkage.of(PLAN).link(LEFT, RIGHT);
        LinkageResult result = Linkage.of(BY_NAME).link(LEFT, RIGHT);
        List<LinkageResult.Link> apart =
                free.links().stream().filter(VetoesTest::areNamedOtherwise).toList();
        assertThat(apart).isNotEmpty();
        assertThat(result.links()).noneMatch(VetoesTest::areNamedOtherwise);
        assertThat(pairs(result))
                .isEqualTo(pairs(free).stream()
                        .filter(pair -> !pairs(apart).contains(pair))
                        .toList());
        assertThat(result.plan().vetoes()).isEqualTo(BY_NAME.vetoes());
    }

    private static List<String> pairs(LinkageResult result) {
        return pairs(result.links());
    }

    private static List<String> pairs(List<LinkageResult.Link> links) {
        return links.stream()
                .map(link -> link.left() + " " + link.right())
                .sorted()
                .toList();
    }

    @Test
    void bothFindingsOfAVetoMustBeThere() {
        LinkageResult both = Linkage.of(vetoing(SAME_SOUND, new Finding("性别", Likeness.DIFFERENT)))
                .link(LEFT, RIGHT);
        assertThat(both.links()).anyMatch(VetoesTest::areNamedOtherwise);
    }

    @Test
    void theReportAndTheExplanationNameTheVeto() {
        LinkageResult result = Linkage.of(BY_NAME).link(LEFT, RIGHT);
        ChosenPair vetoed = result.evidence().chosen().stream()
                .filter(pair -> pair.reason() == Reason.VETOED)
                .findFirst()
                .orElseThrow();
        Explanation why = Linkage.of(BY_NAME).explain(LEFT, RIGHT, vetoed.left(), vetoed.right(), result.weights());
        assertThat(why.linked()).isFalse();
        assertThat(why.probability()).isZero();
        assertThat(why.weight()).isPositive();
        assertThat(why.veto()).containsExactly(SAME_SOUND);
        assertThat(LinkageWords.in(Locale.CHINA).sentence(why)).startsWith("方案规定：凡姓名同音不同字的，不算同一个");
        assertThat(LinkageWords.in(Locale.CHINA).turns(why)).first().asString().contains("vetoes");
    }

    /** Three rows of one person, of whom the first and the last have different phones: one of them has to stay out. */
    @Test
    void noClusterHoldsBothThoughAThirdIsLikeEither() {
        List<List<String>> rows = new ArrayList<>(PERSONS.right());
        List<String> first = PERSONS.right().getFirst();
        rows.add(with(with(first, 0, "X1"), PHONE, "10012345678"));
        rows.add(with(with(first, 0, "X2"), PHONE, ""));
        rows.add(with(with(first, 0, "X3"), PHONE, "10087654321"));
        RecordTable table = Persons.table(rows);
        LinkagePlan plan = Linkage.propose(table, null, Set.of());
        int one = SIZE;
        int other = SIZE + 2;
        assertThat(Linkage.of(plan).dedupe(table).clusters())
                .anyMatch(cluster -> cluster.containsAll(List.of(one, other)));
        List<List<Integer>> clusters = Linkage.of(
                        plan.withVetoes(List.of(List.of(new Finding("手机", Likeness.DIFFERENT)))))
                .dedupe(table)
                .clusters();
        assertThat(clusters).noneMatch(cluster -> cluster.containsAll(List.of(one, other)));
        assertThat(clusters).anyMatch(cluster -> cluster.contains(SIZE + 1));
    }

    private static List<String> with(List<String> person, int column, String value) {
        List<String> row = new ArrayList<>(person);
        row.set(column, value);
        return row;
    }

    /** The check hides the number: two right ones that differ go on showing which links without it are wrong. */
    @Test
    void aVetoOnTheHiddenFieldDoesNotSpoilTheCheck() {
        Persons wrong = new Persons(2_000, 5).withStrangers(1_000);
        RecordTable left = Persons.table(wrong.left());
        RecordTable right = Persons.table(wrong.right());
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of())
                .withVetoes(List.of(List.of(new Finding("身份证号", Likeness.RIGHT_BUT_DIFFERENT))));
        LinkageEvidence.Check check =
                Linkage.of(plan).link(left, right).evidence().check();
        assertThat(Objects.requireNonNull(check).controls().contradicted()).isGreaterThan(50);
    }

    @Test
    void whatPeopleJudgedGoesBeforeAVeto() {
        LinkageResult.Link apart = Linkage.of(PLAN).link(LEFT, RIGHT).links().stream()
                .filter(VetoesTest::areNamedOtherwise)
                .findFirst()
                .orElseThrow();
        RecordTable labels = RecordTable.of(List.of("left", "right", "match"))
                .add(List.of(LEFT.value(apart.left(), 0), RIGHT.value(apart.right(), 0), "1"))
                .build();
        LinkageResult result = Linkage.of(BY_NAME)
                .judgedBy(Judgements.of(labels, LEFT, RIGHT, BY_NAME.ids()))
                .link(LEFT, RIGHT);
        assertThat(result.links().stream().filter(VetoesTest::areNamedOtherwise))
                .singleElement()
                .satisfies(link -> assertThat(link.judged()).isTrue());
    }

    @Test
    void aLookUpDoesNotNameWhomAVetoKeepsApart() {
        LinkageWeights weights = Linkage.of(PLAN).link(LEFT, RIGHT).weights();
        Map<String, String> asked = new LinkedHashMap<>();
        List<String> person = with(PERSONS.right().getFirst(), NAME, "王伟");
        for (int column = 1; column < person.size(); column++) {
            asked.put(RIGHT.columns().get(column), person.get(column));
        }
        asked.put("姓名", "王玮");
        List<List<String>> rows = new ArrayList<>(PERSONS.right());
        rows.set(0, person);
        RecordTable asWang = Persons.table(rows);
        assertThat(Lookup.of(PLAN, asWang, null, weights).find(asked, 3))
                .extracting(Lookup.Candidate::row)
                .contains(0);
        assertThat(Lookup.of(BY_NAME, asWang, null, weights).find(asked, 3))
                .extracting(Lookup.Candidate::row)
                .doesNotContain(0);
    }

    @Test
    void aVetoThatNamesWhatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Linkage.of(vetoing(new Finding("鞋码", Likeness.DIFFERENT)))
                        .link(LEFT, RIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("veto 1 of the plan: no field 鞋码")
                .hasMessageContaining("手机");
        assertThatThrownBy(() -> Linkage.of(vetoing(new Finding("手机", Likeness.SAME_SOUND)))
                        .link(LEFT, RIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("手机 is never SAME_SOUND")
                .hasMessageContaining("ONE_DIGIT_OR_EXCHANGED");
    }
}
