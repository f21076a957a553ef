package org.niangjia.engine.linkage.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValuePoolTest {

    @Test
    void equalValuesHaveEqualCodesHoweverManyThereAre() {
        ValuePool pool = new ValuePool();
        for (int i = 0; i < 50_000; i++) {
            assertThat(pool.add("值" + i)).isEqualTo(i + 1);
        }
        for (int i = 0; i < 50_000; i += 777) {
            assertThat(pool.add(" 值" + i + " ")).isEqualTo(i + 1);
            assertThat(pool.value(i + 1)).isEqualTo("值" + i);
        }
        assertThat(pool.size()).isEqualTo(50_000);
    }

    @Test
    void emptyValuesAreZero() {
        assertThat(new ValuePool().add("  ")).isZero();
        assertThat(new ValuePool().value(0)).isEmpty();
    }
}
