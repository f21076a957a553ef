package org.niangjia.engine.linkage.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
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

    @Test
    void valuesOfManyPagesAreFoundAgain() {
        ValuePool pool = new ValuePool(12);
        Map<String, Integer> codes = new HashMap<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            String value = "值".repeat(random.nextInt(60)) + random.nextInt(3_000);
            int code = pool.add(value);
            assertThat(codes.putIfAbsent(value, code)).isIn(null, code);
        }
        pool.sealed();
        assertThat(pool.size()).isEqualTo(codes.size());
        codes.forEach((value, code) -> assertThat(pool.value(code)).isEqualTo(value));
        ValuePool other = new ValuePool();
        int one = other.add("值值" + 2_999_999);
        int two = other.add(codes.keySet().iterator().next());
        assertThat(pool.finder().find(other, one)).isZero();
        assertThat(pool.finder().find(other, two)).isEqualTo(codes.get(other.value(two)));
    }

    @Test
    void aValueLongerThanAPageIsRefused() {
        ValuePool pool = new ValuePool(12);
        assertThat(pool.value(pool.add("a".repeat(4_000)))).hasSize(4_000);
        assertThatThrownBy(() -> pool.add("b".repeat(4_095))).hasMessageContaining("longer than 4091 bytes");
    }
}
