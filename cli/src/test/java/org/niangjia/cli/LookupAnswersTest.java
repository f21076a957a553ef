package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.Linkage;
import org.niangjia.engine.linkage.LinkagePlan;
import org.niangjia.engine.linkage.LinkageWords;
import org.niangjia.engine.linkage.Lookup;
import org.niangjia.engine.linkage.RecordTable;

class LookupAnswersTest {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "芳娜敏静丽强磊军洋勇";

    private static LookupAnswers answers() {
        RecordTable.Builder rows = RecordTable.of(List.of("编号", "姓名", "手机"));
        for (int i = 0; i < 300; i++) {
            // Every tenth stands there twice.
            int person = i % 10 == 9 ? i - 1 : i;
            String name =
                    "" + SURNAMES.charAt(person % 10) + GIVEN.charAt(person / 10 % 10) + GIVEN.charAt(person / 30 % 10);
            rows.add(List.of("P" + i, name, "100%08d".formatted(person * 333_667L % 100_000_000)));
        }
        RecordTable table = rows.build();
        LinkagePlan plan = Linkage.propose(table, "编号", Set.of());
        return new LookupAnswers(
                Lookup.of(plan, table, null, Linkage.of(plan).dedupe(table).weights()),
                5,
                LinkageWords.in(Locale.CHINESE));
    }

    @Test
    void eachLineHasItsAnswerWrongOnesToo() throws IOException {
        String asked = """
                {"姓名":"李芳芳","手机":"10000333667"}
                {"姓名":
                [1]
                {"姓名":["李芳芳"]}
                {"鞋码":42}
                {}
                {"手机":10000333667,"姓名":null}
                """;
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        boolean well = answers()
                .toLines(
                        new BufferedReader(new StringReader(asked)),
                        new PrintStream(answered, true, StandardCharsets.UTF_8));
        assertThat(well).isFalse();
        List<String> lines = answered.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("{\"candidates\":[{\"table\":\"left\",\"id\":\"P1\",\"probability\":");
        assertThat(lines.get(0)).contains("姓名相同");
        assertThat(lines.get(1)).startsWith("{\"error\":\"no JSON: ");
        assertThat(lines.get(2)).contains("a record is a JSON object");
        assertThat(lines.get(3)).contains("the value of 姓名 is neither text nor number");
        assertThat(lines.get(4)).contains("there is no column 鞋码");
        assertThat(lines.get(5)).contains("no value that is compared");
        assertThat(lines.get(6)).contains("\"id\":\"P1\"");
    }
}
