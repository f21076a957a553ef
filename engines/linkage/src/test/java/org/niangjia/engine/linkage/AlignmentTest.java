package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;

/** Columns that say the same are found, whatever they are called. */
class AlignmentTest {

    private static final Persons PERSONS = new Persons(300, 5);
    private static final List<String> OWN = List.of("编号", "姓名", "性别", "出生日期", "身份证号", "手机", "住址");

    private static RecordTable table(List<String> columns, List<List<String>> rows) {
        RecordTable.Builder table = RecordTable.of(columns);
        rows.forEach(table::add);
        return table.build();
    }

    private static List<PlannedField> aligned(List<String> headings, List<List<String>> rows) {
        RecordTable left = table(OWN, PERSONS.left());
        return Linkage.propose(left, table(headings, rows), null, Set.of()).fields();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    救助编号|姓名|性别|出生年月日|公民身份号码|联系电话|居住地址
                    序号|参保人姓名|性别代码|生日|社会保障号码|手机号码|通讯地址
                    id|xm|xb|csrq|sfzh|lxdh|dz
                    id|name|gender|birthday|id_card|mobile|address
                    id|full name|sex|date of birth|idNo|phone number|home address
                    no|职工姓名|性别(代码)|出生年月|证件号码|移动电话|家庭住址
                    col0|col1|col2|col3|col4|col5|col6
                    """)
    void columnsThatSayTheSameAreFound(
            String id, String name, String sex, String birth, String number, String phone, String address) {
        List<String> headings = List.of(id, name, sex, birth, number, phone, address);
        assertThat(aligned(headings, PERSONS.right()))
                .extracting(PlannedField::right)
                .containsExactly(name, sex, birth, number, phone, address);
    }

    @Test
    void codesOfSexesStandForWords() {
        List<List<String>> coded = new ArrayList<>();
        PERSONS.right().forEach(row -> {
            List<String> changed = new ArrayList<>(row);
            changed.set(2, row.get(2).equals("男") ? "1" : "2");
            coded.add(changed);
        });
        List<String> headings = List.of("col0", "col1", "col2", "col3", "col4", "col5", "col6");
        assertThat(aligned(headings, coded)).extracting(PlannedField::right).contains("col2");
        RecordTable left = table(OWN, PERSONS.left());
        RecordTable right = table(headings, coded);
        LinkagePlan plan = Linkage.propose(left, right, null, Set.of());
        LinkageResult result = Linkage.of(plan).link(left, right);
        LinkageResult.Link first = result.links().getFirst();
        Explanation why = Linkage.of(plan).explain(left, right, first.left(), first.right(), result.weights());
        assertThat(why.steps())
                .filteredOn(step -> step.field().equals("性别"))
                .extracting(Explanation.Step::right)
                .containsAnyOf("男", "女");
    }

    /** Who heads the household and when he was approved says nothing of the person. */
    @Test
    void theNameOfAFirmIsItsNameWhateverTheListIs() {
        List<List<String>> firms = IntStream.range(0, 60)
                .mapToObj(i -> List.of("C" + i, "Nordwind Energie " + (i * 37 % 1000) + " Trading House"))
                .toList();
        assertThat(Alignment.of(
                        table(List.of("id", "company"), firms),
                        table(List.of("id", "name"), firms),
                        Set.of("id"),
                        Set.of("id")))
                .extracting(PlannedField::left, PlannedField::right)
                .containsExactly(tuple("company", "name"));
    }

    @Test
    void whatIsSaidOfOthersIsNotCompared() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < PERSONS.right().size(); i++) {
            List<String> row = PERSONS.right().get(i);
            List<String> other = PERSONS.right().get((i + 7) % 300);
            rows.add(List.of(row.get(0), other.get(1), row.get(1), other.get(3), row.get(4)));
        }
        assertThat(aligned(List.of("序号", "户主姓名", "申请人", "批准日期", "证件号"), rows))
                .extracting(PlannedField::right)
                .containsExactly("申请人", "证件号");
    }
}
