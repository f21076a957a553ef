package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.Because.Difference;
import org.niangjia.kernel.Because.Verdict;

class BecauseTest {

    private static Because admission() {
        return Because.inFavour("joining.admitted")
                .with("division", "990101")
                .and(Because.inFavour("number.valid"))
                .and(Because.against("employer.unknown").and(Because.note("pool.chosen")));
    }

    @Test
    void aTreeInWordsIndentsThePartsAndMarksTheVerdicts() {
        assertThat(admission().inWords((code, facts) -> code + facts.values())).isEqualTo("""
                        ✓ joining.admitted[990101]
                          ✓ number.valid[]
                          ✗ employer.unknown[]
                            · pool.chosen[]
                        """);
    }

    @Test
    void aReasonMentionsWhatItRestsOn() {
        assertThat(admission().mentions("pool.chosen")).isTrue();
        assertThat(admission().mentions("pool")).isFalse();
    }

    @Test
    void aFactOfTheSameNameIsReplaced() {
        assertThat(Because.note("age").with("years", 17).with("years", 18))
                .isEqualTo(Because.note("age").with("years", "18"));
    }

    @Test
    void addingAPartLeavesTheReasonItselfAsItWas() {
        Because reason = Because.note("whole");
        Because larger = reason.and(Because.note("part"));

        assertThat(reason.parts()).isEmpty();
        assertThat(larger.parts()).hasSize(1);
    }

    @Test
    void aReasonCannotBeChangedFromOutside() {
        SortedMap<String, String> facts = new TreeMap<>();
        Because reason = new Because("age", Verdict.NOTE, facts, List.of());
        facts.put("years", "17");

        assertThat(reason.facts()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> reason.facts().put("years", "18"));
    }

    @Test
    void factsAreSortedByNameWhateverOrderTheyCameIn() {
        SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.put("a", "1");
        backwards.put("b", "2");

        assertThat(new Because("sum", Verdict.NOTE, backwards, List.of())
                        .facts()
                        .keySet())
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "数", "a_b", "a\n"})
    void aCodeIsAMessageKey(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Because.note(code));
    }

    @Test
    void equalTreesHaveNoDifference() {
        assertThat(admission().differencesTo(admission())).isEmpty();
    }

    @Test
    void aChangedFactIsNamedWithItsPlace() {
        assertThat(Because.note("whole")
                        .and(Because.note("income").with("fen", 100))
                        .differencesTo(
                                Because.note("whole").and(Because.note("income").with("fen", 200))))
                .containsExactly(
                        new Difference(List.of("whole", "income"), "NOTE income{fen=100}", "NOTE income{fen=200}"));
    }

    @Test
    void aChangedVerdictIsADifference() {
        assertThat(Because.inFavour("age").differencesTo(Because.against("age")))
                .containsExactly(new Difference(List.of("age"), "FOR age{}", "AGAINST age{}"));
    }

    @Test
    void aPartThatOnlyOneTreeHasIsADifference() {
        Because without = Because.note("whole");
        Because with = without.and(Because.note("part"));

        assertThat(without.differencesTo(with)).containsExactly(new Difference(List.of("whole"), "", "NOTE part{}"));
        assertThat(with.differencesTo(without)).containsExactly(new Difference(List.of("whole"), "NOTE part{}", ""));
    }

    @Test
    void factsThatReadAlikeButDifferAreADifference() {
        Because one = Because.note("age").with("a", "1, b=2");
        Because two = Because.note("age").with("a", "1").with("b", "2");

        assertThat(one.differencesTo(two)).hasSize(1);
    }
}
