package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {

    private static final LinkagePlan PLAN = new LinkagePlan(
            1,
            "编号",
            null,
            List.of(new LinkagePlan.PlannedField("姓名", ColumnKind.CHINESE_NAME, "姓名", "参保人姓名")),
            0.5,
            true,
            4e6,
            1);

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), content);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(PlanFile.read(file(PlanFile.write(PLAN)))).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "'version: 1', 'version: 1\nschwelle: 2', schwelle",
        "'threshold: 0.5', '', threshold",
        "CHINESE_NAME, RIVER, fields.kind",
        "'threshold: 0.5', 'threshold: 1.5', the threshold lies above 0 and below 1",
        "'pairsMax: 4000000.0', 'pairsMax: -5', pairsMax is above 0"
    })
    void whatIsWrongIsToldByTheNameOfTheSetting(String right, String wrong, String told) throws IOException {
        Path plan = file(PlanFile.write(PLAN).replace(right, wrong));
        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no plan: ")
                .hasMessageContaining(told)
                .hasMessageNotContaining("DeserializationFeature");
    }

    @Test
    void aTableIsNoPlan() throws IOException {
        Path table = file("编号,姓名\n1,王伟\n");
        assertThatThrownBy(() -> PlanFile.read(table)).hasMessageContaining("does not hold the settings of a plan");
    }

    @Test
    void aPlanInAnotherEncodingIsNoFaultOfTheMachine() throws IOException {
        Path gbk = Files.write(folder.resolve("plan.yaml"), PlanFile.write(PLAN).getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> PlanFile.read(gbk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no text in UTF-8");
    }
}
