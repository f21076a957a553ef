package org.niangjia.engine.linkage.internal.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkageResult.Agreement;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.internal.table.FieldValues;
import org.niangjia.engine.linkage.internal.table.ValuePool;

class BlockingWordsTest {

    @ParameterizedTest
    @EnumSource(ColumnKind.class)
    void everyKeyOfEveryKindHasWordsInBothLanguages(ColumnKind kind) {
        ValuePool pool = new ValuePool();
        int code = pool.add("1990-01-02");
        FieldValues field = new FieldValues("f", kind, pool, new int[] {code});
        BlockingKeys.of(field, Clock.systemUTC()).forEach(key -> {
            List<Agreement> asked = new BlockingRule(List.of(key)).agreements();
            assertThat(LinkageWords.in(Locale.CHINESE).of(asked)).startsWith("f");
            assertThat(LinkageWords.in(Locale.ENGLISH).of(asked)).startsWith("f: ");
        });
    }
}
