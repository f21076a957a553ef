package org.niangjia.engine.population.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @ParameterizedTest
    @CsvSource({"surnames.tsv, 2", "brands.txt, 1", "birth-years.tsv, 2", "staff.tsv, 5"})
    void theFirstCellsOfATableAreUnique(String name, int columns) {
        assertThat(Table.rows(name, columns)).extracting(row -> row.text(0)).doesNotHaveDuplicates();
    }

    @Test
    void aMissingTableIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Table.rows("nowhere.tsv", 1))
                .withMessageContaining("nowhere.tsv");
    }

    @Test
    void aRowWithAnotherNumberOfCellsIsShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Table.rows("surnames.tsv", 3))
                .withMessageContaining("surnames.tsv needs 3 cells in: 王");
    }
}
