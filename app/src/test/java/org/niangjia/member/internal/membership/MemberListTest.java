package org.niangjia.member.internal.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.SignedIn;
import org.niangjia.kernel.OrgPath;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.Applicants;
import org.niangjia.member.internal.MemberTest;
import org.niangjia.member.internal.membership.MemberQuery.Show;
import org.niangjia.organisation.Scopes;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's list of members and the search in it. */
class MemberListTest extends MemberTest {

    private static final OrgPath COUNTY = new OrgPath("yj.09.0042.");
    private static final OrgPath PROVINCE = OrgPath.root("yj");

    @Autowired
    private MemberList list;

    private static MemberQuery query(OrgPath within, Show show, String typed) {
        return new MemberQuery(within, show, null, MemberQuery.read(typed, Clock.systemUTC()), null);
    }

    private List<Membership> found(OrgPath within, String typed) {
        SignedIn cadre = applicants().staff("cadre");
        return Scopes.call(cadre.scope(), () -> list.page(query(within, Show.CURRENT, typed)))
                .rows();
    }

    @Test
    void aMemberIsFoundByNamePhoneNumberAndLastFour() {
        Membership member = member();
        String phone = java.util.Objects.requireNonNull(member.phone()).value();

        for (String typed :
                List.of(phone, member.nationalNumber().value(), member.number().grouped(), phone.substring(7))) {
            assertThat(found(Applicants.WANGLAN, typed))
                    .extracting(Membership::id)
                    .contains(member.id());
        }
        assertThat(found(Applicants.WANGLAN, "周晓"))
                .isNotEmpty()
                .allMatch(row -> row.name().startsWith("周晓"));
    }

    @Test
    void aMemberOfAnotherScopeIsNotFoundByAnything() {
        Membership member = member(applicants().couriersOf(Applicants.YUNDONG), "cadre-yundong");

        assertThat(found(PROVINCE, member.nationalNumber().value())).isEmpty();
    }

    @Test
    void whatIsTypedIsOnlyText() {
        for (String typed : List.of("' or 1=1 --", "%", "_", "\\", "\uD83D\uDE00", "123456789012345678")) {
            assertThat(found(Applicants.WANGLAN, typed)).isEmpty();
        }
    }

    @Test
    void aPlaceInTheListIsReadBackAndNothingElseIs() {
        MemberQuery.Place place = new MemberQuery.Place(COUNTY, "艾力·买买提", UUID.randomUUID());

        assertThat(MemberQuery.Place.parse(place.asText())).contains(place);
        assertThat(MemberQuery.Place.parse("x~y~z")).isEmpty();
        assertThat(MemberQuery.Place.parse("")).isEmpty();
    }

    /** Numbers of rows that plans look at don't depend on the machine, as times do. */
    @Test
    void amongManyMembersEveryPageComesFromAnIndex() {
        Map<String, String> plans = asIntruder(connection -> {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                fill(statement, Integer.getInteger("niangjia.members", 60_000));
                Map<String, String> explained = new HashMap<>();
                in(statement, PROVINCE);
                explained.put("phone", plan(connection, query(PROVINCE, Show.CURRENT, "10012345678")));
                explained.put("last four", plan(connection, query(PROVINCE, Show.CURRENT, "5678")));
                explained.put(
                        "number",
                        plan(
                                connection,
                                query(
                                        PROVINCE,
                                        Show.CURRENT,
                                        Applicants.anyNumber().value())));
                statement.execute(MemberList.IN_ORDER);
                explained.put("all", plan(connection, query(PROVINCE, Show.CURRENT, "")));
                explained.put("common name", plan(connection, query(PROVINCE, Show.CURRENT, "张伟")));
                explained.put("count of all", planOfCount(connection, query(PROVINCE, Show.CURRENT, "")));
                in(statement, COUNTY);
                explained.put("county", plan(connection, query(COUNTY, Show.CURRENT, "")));
                explained.put("rare state", plan(connection, query(COUNTY, Show.DECEASED, "")));
                explained.put(
                        "rare trade",
                        plan(
                                connection,
                                new MemberQuery(
                                        COUNTY, Show.KEPT, Trade.LIVE_STREAMING, new MemberQuery.Everybody(), null)));
                explained.put("common name in a county", plan(connection, query(COUNTY, Show.CURRENT, "张伟")));
                return explained;
            } finally {
                connection.rollback();
            }
        });

        if (Boolean.getBoolean("niangjia.plans")) {
            plans.forEach((name, plan) -> System.err.println(name + "\n" + plan));
        }
        assertThat(plans).allSatisfy((name, plan) -> assertThat(plan).doesNotContain("Seq Scan on membership"));
        assertThat(plans.get("count of all")).doesNotContain("Bitmap");
        assertThat(plans.get("all")).contains("membership_list").doesNotContain("Sort");
        assertThat(plans.get("common name")).contains("membership_by_name").doesNotContain("Sort");
        assertThat(plans.get("county")).contains("membership_list").doesNotContain("Sort");
    }

    private static void fill(Statement statement, int members) throws SQLException {
        statement.execute("""
                insert into member.membership (id, state, member_number, name, sex, birth_year, number_sealed,
                    number_index, phone_sealed, phone_index, phone_last_four, employment, trade, union_id, union_path,
                    joined)
                select gen_random_uuid(),
                    case when n % 500 = 0 then 'DECEASED' when n % 40 = 0 then 'KEPT' else 'ACTIVE' end,
                    'test' || n, case when n % 100 = 0 then '张伟' else chr(19968 + n % 500) || chr(20000 + n % 3000) end,
                    'MALE', 1990, '', int4send(n), '', int4send(n), int4send(n % 10000), 'NEW_FORM',
                    case when n % 300 = 0 then 'LIVE_STREAMING' else 'COURIER' end, gen_random_uuid(),
                    'yj.09.' || lpad((n % 97)::text, 4, '0') || '.u' || (n % 20) || '.', now()
                from generate_series(1, MEMBERS) as n
                """.replace("MEMBERS", Integer.toString(members)));
        statement.execute("analyze member.membership");
        statement.execute("set local role niangjia_app");
    }

    private static void in(Statement statement, OrgPath scope) throws SQLException {
        statement.execute("set local niangjia.subtree = '" + scope.value() + "'");
        statement.execute("set local niangjia.subtree_end = '" + scope.end() + "'");
    }

    private String plan(Connection connection, MemberQuery query) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        return plan(connection, list.statementFor(query, parameters), parameters);
    }

    private String planOfCount(Connection connection, MemberQuery query) throws SQLException {
        Map<String, Object> parameters = new HashMap<>();
        return plan(connection, list.countFor(query, parameters), parameters);
    }

    private static String plan(Connection connection, String text, Map<String, Object> parameters) throws SQLException {
        String statement = text;
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            statement = statement.replaceAll(":" + parameter.getKey() + "\\b", literal(parameter.getValue()));
        }
        StringBuilder plan = new StringBuilder();
        try (Statement explain = connection.createStatement();
                ResultSet lines = explain.executeQuery("explain (analyze, buffers) " + statement)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String literal(Object value) {
        return value instanceof byte[] bytes
                ? "decode('" + java.util.HexFormat.of().formatHex(bytes) + "', 'hex')"
                : "'" + value + "'";
    }
}
