package org.niangjia.member.internal.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.member.internal.Applicants.WANGLAN;
import static org.niangjia.member.internal.Applicants.YUNDONG;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.kernel.AccountId;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.joining.JoiningQuery.Show;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's list of joinings. */
class JoiningListTest extends MemberTest {

    @Autowired
    private JoiningList list;

    private static Scope county() {
        return new Scope.Subtree(AccountId.next(), WANGLAN);
    }

    private JoiningList.Page page(JoiningQuery query) {
        return Scopes.call(county(), () -> list.page(query));
    }

    private static JoiningQuery all(Show show, String text) {
        return new JoiningQuery(show, null, text, null);
    }

    private List<Joining> everyPage(JoiningQuery first) {
        List<Joining> rows = new ArrayList<>();
        JoiningQuery query = first;
        while (true) {
            JoiningList.Page page = page(query);
            rows.addAll(page.rows());
            if (page.next() == null) {
                return rows;
            }
            assertThat(JoiningQuery.Place.parse(page.next().asText())).contains(page.next());
            query = new JoiningQuery(query.show(), query.trade(), query.text(), page.next());
        }
    }

    @Test
    void pageByPageEveryoneWhoWaitsIsListedOnceLongestWaitingFirst() {
        List<JoiningId> here = Stream.generate(
                        () -> applicants().waiting(applicants().couriersOf(WANGLAN)))
                .limit(25)
                .map(Joining::id)
                .toList();
        Joining elsewhere = applicants().waiting(applicants().couriersOf(YUNDONG));

        List<Joining> rows = everyPage(all(Show.PENDING, ""));

        assertThat(rows).extracting(Joining::id).doesNotHaveDuplicates().containsAll(here);
        assertThat(rows).extracting(Joining::id).doesNotContain(elsewhere.id());
        assertThat(rows).isSortedAccordingTo(Comparator.comparing(Joining::submitted));
    }

    @Test
    void aPhoneIsFoundByItsLastFourDigits() {
        Joining joining = applicants().waiting(applicants().couriersOf(WANGLAN));

        List<Joining> found =
                everyPage(all(Show.PENDING, joining.application().phone().lastFour()));

        assertThat(found).extracting(Joining::id).contains(joining.id());
        assertThat(found)
                .allMatch(row -> row.application()
                        .phone()
                        .lastFour()
                        .equals(joining.application().phone().lastFour()));
    }

    @Test
    void aNameIsFoundByAPartOfIt() {
        applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(everyPage(all(Show.PENDING, "晓峰")))
                .isNotEmpty()
                .allMatch(row -> row.application().person().name().contains("晓峰"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "'; drop table member.joining; --",
                "%",
                "_",
                "周%",
                "../../../etc/passwd",
                "\\",
                "<script>"
            })
    void whatIsSearchedForIsOnlyText(String text) {
        applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(page(all(Show.PENDING, text)).rows()).isEmpty();
    }

    @Test
    void aTradeIsFiltered() {
        applicants().waiting(applicants().couriersOf(WANGLAN));

        assertThat(page(new JoiningQuery(Show.PENDING, Trade.COURIER, "", null)).rows())
                .isNotEmpty()
                .allMatch(row -> row.application().work().trade() == Trade.COURIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.2", "1.2.3", "9999999999999999999.0.x", "1.1.not-a-uuid"})
    void aPlaceInTheListThatNobodyGaveIsNone(String text) {
        assertThat(JoiningQuery.Place.parse(text)).isEmpty();
    }

    @Test
    void amongAHundredThousandWhoWaitACountysAreFoundByTheIndex() {
        String plan = asIntruder(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        insert into member.joining (id, account, state, name, sex, birth_year, number_sealed,
                            number_index, number_completed, phone_sealed, phone_index, phone_last_four, employment,
                            trade, union_way, union_id, union_path, real_name, submitted)
                        select gen_random_uuid(), gen_random_uuid(), 'SUBMITTED', '甲乙', 'MALE', 1990, '', '',
                            false, '', '', '', 'NEW_FORM', 'COURIER', 'PLACE', gen_random_uuid(),
                            'yj.09.' || lpad((n % 300)::text, 4, '0') || '.courier.', 'NOT_CHECKED',
                            now() - n * interval '1 second'
                        from generate_series(1, 100000) as n
                        """);
                statement.execute("analyze member.joining");
                statement.execute("set local role niangjia_app");
                statement.execute("set local niangjia.subtree = 'yj.09.0042.'");
                statement.execute("set local niangjia.subtree_end = 'yj.09.0042/'");
                return planOf(statement);
            } finally {
                connection.rollback();
            }
        });

        assertThat(plan).containsPattern("joining_(pending|by_union)").doesNotContain("Seq Scan on joining");
    }

    private String planOf(Statement statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        String query = list.statementFor(all(Show.PENDING, ""), new HashMap<>());
        try (ResultSet lines = statement.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
