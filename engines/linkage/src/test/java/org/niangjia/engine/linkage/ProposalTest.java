package org.niangjia.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.niangjia.engine.linkage.LinkagePlan.PlannedField;

/** What a plan takes from the data. */
class ProposalTest {

    private static final List<String> GIVEN = List.of("john", "mary", "william", "anne", "thomas", "jane", "hugh");
    private static final List<String> SURNAMES = List.of("smith", "grey", "stanley", "percy", "howard", "seymour");

    private static RecordTable table(List<String> columns, List<List<String>> rows) {
        RecordTable.Builder table = RecordTable.of(columns);
        rows.forEach(table::add);
        return table.build();
    }

    @Test
    void aFullNameBesideItsPartsIsNotComparedOnceMore() {
        SplittableRandom random = new SplittableRandom(4);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
            rows.add(List.of("Q" + i, "sir " + given + " edmund " + surname, given, surname));
        }
        RecordTable table = table(List.of("unique_id", "full_name", "first_name", "surname"), rows);
        assertThat(Linkage.propose(table, null, Set.of()).fields())
                .extracting(PlannedField::name)
                .containsExactly("first_name", "surname");
    }

    @Test
    void theUnionOfAnEmployerIsNotComparedBesideIt() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String employer = "云江" + "远航和悦正和金穗银河庆丰鸿泰".substring(i % 13, i % 13 + 2) + i / 2 + "机械制造有限公司";
            rows.add(List.of("Q" + i, i % 9 == 0 ? "" : employer, employer + "工会"));
        }
        RecordTable table = table(List.of("编号", "工作单位", "所在工会"), rows);
        assertThat(Linkage.propose(table, null, Set.of()).fields())
                .extracting(PlannedField::name)
                .containsExactly("工作单位");
    }

    @Test
    void codesOfLettersAndDigitsAreNumbers() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rows.add(List.of(
                    "云江远航" + i + "机械有限公司",
                    i % 8 == 0 ? "" : "91990101MA%03dX%03d7".formatted(i * 31 % 1000, i * 17 % 1000),
                    "QX-%04d/B".formatted(i * 37)));
        }
        assertThat(Linkage.propose(table(List.of("企业名称", "信用代码", "批次"), rows), null, Set.of())
                        .fields())
                .extracting(PlannedField::kind)
                .containsExactly(ColumnKind.ORGANISATION, ColumnKind.NUMBER, ColumnKind.NUMBER);
    }

    /** Works of the same authors in one volume are not one work. */
    @Test
    void rowsThatShareAllButTheirTitleAreNotDoubled() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(List.of(
                    "" + i,
                    "On the nature of things number " + i + " and " + (i * 7919),
                    "A. Author" + i / 2 + ", B. Writer" + i / 2,
                    "Proceedings of the conference on things " + i % 5,
                    "" + (1990 + i % 5)));
        }
        RecordTable works = works(rows);
        assertThat(Linkage.propose(works, works(rows), null, Set.of()).oneToOne())
                .isTrue();
    }

    private static RecordTable works(List<List<String>> rows) {
        return table(List.of("id", "title", "authors", "venue", "year"), rows);
    }
}
