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
import org.niangjia.engine.linkage.LinkagePlan.Finding;
import org.niangjia.engine.linkage.LinkageResult.Agreement;

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

    private static final String RULES = """
            rules:
            - - field: "姓名"
                key: "sound"
              - field: "姓名"
                key: "given name"
            - - field: "姓名"
                key: "equal"
            """;

    @Test
    void rulesAreStatedAsFieldsAndKeys() throws IOException {
        LinkagePlan ruled = PLAN.withRules(List.of(
                List.of(new Agreement("姓名", "sound"), new Agreement("姓名", "given name")),
                List.of(new Agreement("姓名", "equal"))));
        assertThat(PlanFile.write(ruled)).endsWith(RULES);
        assertThat(PlanFile.read(file(PlanFile.write(PLAN) + RULES))).isEqualTo(ruled);
        assertThat(PlanFile.write(PLAN)).doesNotContain("rules");
    }

    @ParameterizedTest
    @CsvSource({
        "'rules: []', rules are stated and there are none",
        "'rules: [[{field: 姓名, key: equal}], []]', rule 2 is empty",
        "'rules: [[{field: 姓名, key: equal}], null]', rule 2 is empty",
        "'rules: [[{field: 姓名, key: sound}], [{field: 姓名, key: sound}]]', rule 2 (姓名: sound) stands there twice",
        "'rules: [[{field: 姓名, form: equal}]]', rules.form",
        "'groupPairsMax: 0', groupPairsMax is 1 or more"
    })
    void rulesThatSayNothingAreToldByTheirNumber(String settings, String told) throws IOException {
        Path plan = file(PlanFile.write(PLAN).replaceFirst("groupPairsMax.*\n", "") + settings + "\n");
        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no plan: ")
                .hasMessageContaining(told);
    }

    private static final String VETOES = """
            vetoes:
            - - field: "姓名"
                likeness: "DIFFERENT"
            """;

    @Test
    void vetoesAreStatedAsFieldsAndLikenesses() throws IOException {
        LinkagePlan vetoing = PLAN.withVetoes(List.of(List.of(new Finding("姓名", Likeness.DIFFERENT))));
        assertThat(PlanFile.write(vetoing)).endsWith(VETOES);
        assertThat(PlanFile.read(file(PlanFile.write(PLAN) + VETOES))).isEqualTo(vetoing);
        assertThat(PlanFile.write(PLAN)).doesNotContain("vetoes");
        assertThat(PlanFile.read(file(PlanFile.write(PLAN) + "vetoes: []\n"))).isEqualTo(PLAN);
    }

    @ParameterizedTest
    @CsvSource({
        "'vetoes: [[]]', veto 1 is empty",
        "'vetoes: [[{field: 姓名, likeness: EQUAL}], [{field: 姓名, likeness: EQUAL}]]', veto 2 (姓名: EQUAL) stands there twice",
        "'vetoes: [[{field: 姓名, likeness: SOMEWHAT}]]', 'vetoes.likeness: there is no SOMEWHAT; there are '",
        "'vetoes: [[{field: 姓名}]]', the likeness"
    })
    void vetoesThatSayNothingAreToldByTheirNumber(String settings, String told) throws IOException {
        Path plan = file(PlanFile.write(PLAN) + settings + "\n");
        assertThatThrownBy(() -> PlanFile.read(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no plan: ")
                .hasMessageContaining(told);
    }

    @Test
    void aPlanFromBeforeGroupsCouldBeSetIsRead() throws IOException {
        assertThat(PlanFile.read(file(PlanFile.write(PLAN).replaceFirst("groupPairsMax.*\n", ""))))
                .isEqualTo(PLAN);
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
