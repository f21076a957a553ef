package org.niangjia.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.Holding;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionChange.Close;
import org.niangjia.organisation.UnionChange.Merge;
import org.niangjia.organisation.UnionChange.Move;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRecord;
import org.niangjia.organisation.UnionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After a union moved or ended no row is outside, and everybody sees what is his. */
class MovedRowsTest extends UnionTest {

    private static final String MEMBERS = "select count(*) from member.membership where union_id = ?";
    private static final Pattern APPROVAL = Pattern.compile("/desk/approvals/[0-9a-f\\-]{36}");

    private final Registrar city = registrar(CITY);

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Accounts accounts;

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.call(scope, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private long count(OrgPath within, String query, Object... parameters) {
        return in(
                new Scope.Subtree(AccountId.next(), within),
                () -> sql.sql(query).params(parameters).query(Long.class).single());
    }

    /** Members whose rows are written with the path that the union had when it was read. */
    private void admit(UnionNode union, int howMany) {
        in(
                new Scope.Subtree(AccountId.next(), CITY),
                () -> sql.sql("""
                        insert into member.membership (id, state, member_number, name, sex, birth_year, number_sealed,
                            number_index, phone_sealed, phone_index, phone_last_four, employment, trade, union_id,
                            union_path, joined)
                        select id, 'ACTIVE', id::text, '试验', 'FEMALE', 1990, '', uuid_send(id), '', '', '', 'CONTRACT',
                            'OTHER', :union, :path, date '2026-01-01'
                        from (select gen_random_uuid() as id from generate_series(1, :count)) as new
                        """)
                        .param("union", union.id().value())
                        .param("path", union.path().value())
                        .param("count", howMany)
                        .update());
    }

    private AccountId apply(UnionNode union) {
        AccountId account = AccountId.next();
        in(
                new Scope.Self(account),
                () -> sql.sql("""
                        insert into member.joining (id, account, state, name, sex, birth_year, number_sealed,
                            number_index, number_completed, phone_sealed, phone_index, phone_last_four, employment, trade,
                            union_way, union_id, union_path, real_name, submitted)
                        values (gen_random_uuid(), :account, 'SUBMITTED', '试验', 'MALE', 1990, '', uuid_send(:account), false,
                            '', '', '', 'CONTRACT', 'OTHER', 'PLACE', :union, :path, 'NOT_CHECKED', now())
                        """)
                        .param("account", account.value())
                        .param("union", union.id().value())
                        .param("path", union.path().value())
                        .update());
        return account;
    }

    @Test
    void thousandsOfMembersMoveWithTheirUnion() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        admit(union, 3_000);
        apply(union);
        assertThat(as(
                        city,
                        () -> register.foresee(
                                        new Move(town.id(), at(OTHER_COUNTY).id()), city)
                                .holdings()))
                .contains(new Holding("member.holding.members", 3_000), new Holding("member.holding.joinings", 1));
        done(new Move(town.id(), at(OTHER_COUNTY).id()), city);

        UUID id = union.id().value();
        assertThat(count(OTHER_COUNTY, MEMBERS, id)).isEqualTo(3_000);
        assertThat(count(COUNTY, MEMBERS, id)).isZero();
        assertThat(count(node(union.id()).path(), MEMBERS, id)).isEqualTo(3_000);
        assertThat(count(
                        CITY,
                        "select count(*) from member.joining where union_path >= ? and union_path < ?",
                        town.path().value(),
                        town.path().end()))
                .isZero();
    }

    @Test
    void nobodyAdmittedDuringTheMoveIsLeftBehind() throws Exception {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        AtomicBoolean moved = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> admitting = List.of(
                    people.submit(() -> admitUntil(moved, union)), people.submit(() -> admitUntil(moved, union)));
            for (int round = 0; round < 6; round++) {
                done(
                        new Move(
                                town.id(),
                                at(round % 2 == 0 ? OTHER_COUNTY : COUNTY).id()),
                        city);
            }
            moved.set(true);
            for (Future<?> done : admitting) {
                done.get();
            }
        }

        UUID id = union.id().value();
        assertThat(count(node(union.id()).path(), MEMBERS, id)).isPositive().isEqualTo(count(CITY, MEMBERS, id));
    }

    private void admitUntil(AtomicBoolean enough, UnionNode union) {
        do {
            admit(union, 3);
        } while (!enough.get());
    }

    @Test
    void theMembersOfAClosedUnionAreKeptAtTheUnionAbove() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        admit(union, 5);
        AccountId applicant = apply(union);
        done(new Close(union.id()), city);

        assertThat(count(CITY, MEMBERS + " and state = 'KEPT'", town.id().value()))
                .isEqualTo(5);
        assertThat(count(CITY, MEMBERS, union.id().value())).isZero();
        assertThat(count(
                        COUNTY,
                        "select count(*) from member.membership_deed where union_from = ? and detail = 'FIRM_CLOSED'",
                        union.id().value()))
                .isEqualTo(5);
        assertThat(count(
                        COUNTY,
                        "select count(*) from member.joining where account = ? and state = 'IN_POOL' and union_id = ?",
                        applicant.value(),
                        unions.turnoverPoolFor(COUNTY).orElseThrow().id().value()))
                .isOne();
    }

    @Test
    void theMembersOfAMergedUnionAreMembersOfTheOther() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        UnionNode into = joint(town);
        admit(union, 4);
        AccountId applicant = apply(union);
        done(new Merge(union.id(), into.id()), city);

        assertThat(count(
                        into.path(),
                        MEMBERS + " and state = 'ACTIVE'",
                        into.id().value()))
                .isEqualTo(4);
        assertThat(count(
                        into.path(),
                        "select count(*) from member.joining where account = ? and state = 'SUBMITTED'",
                        applicant.value()))
                .isOne();
    }

    /** Puts a member on his way, as the transfer's own code does. */
    private void transfer(UnionNode from, UnionNode to) {
        in(new Scope.Subtree(AccountId.next(), CITY), () -> {
            sql.sql("""
                            insert into member.transfer (id, membership, state, asked_by, name, sex, birth_year,
                                employment, trade, member_number, joined, state_before, from_union, from_path, to_union,
                                to_path, asked, asker)
                            select gen_random_uuid(), id, 'ASKED', 'RELEASING', name, sex, birth_year, employment, trade,
                                member_number, joined, state, union_id, union_path, :to, :path, now(), :asker
                            from member.membership where union_id = :from
                            """)
                    .param("to", to.id().value())
                    .param("path", to.path().value())
                    .param("asker", AccountId.next().value())
                    .param("from", from.id().value())
                    .update();
            return sql.sql("update member.membership set state = 'TRANSFERRING' where union_id = :from")
                    .param("from", from.id().value())
                    .update();
        });
    }

    @Test
    void aTransferUnderWayFollowsBothItsUnions() {
        UnionNode town = town(COUNTY);
        UnionNode from = joint(town);
        UnionNode to = joint(town);
        admit(from, 2);
        transfer(from, to);
        done(new Move(town.id(), at(OTHER_COUNTY).id()), city);

        assertThat(count(
                        OTHER_COUNTY,
                        "select count(*) from member.transfer where from_path = ? and to_path = ?",
                        node(from.id()).path().value(),
                        node(to.id()).path().value()))
                .isEqualTo(2);
    }

    @Test
    void whoWasOnHisWayIntoAClosedUnionStaysWhereHeIs() {
        UnionNode town = town(COUNTY);
        UnionNode from = joint(town);
        UnionNode to = joint(town);
        admit(from, 2);
        transfer(from, to);
        done(new Close(to.id()), city);

        assertThat(count(
                        from.path(),
                        MEMBERS + " and state = 'ACTIVE'",
                        from.id().value()))
                .isEqualTo(2);
    }

    @Test
    void whoLeavesAClosedUnionIsOnHisWayFromTheUnionAbove() {
        UnionNode town = town(COUNTY);
        UnionNode from = joint(town);
        UnionNode to = joint(town);
        admit(from, 2);
        transfer(from, to);
        done(new Close(from.id()), city);

        assertThat(count(
                        CITY, MEMBERS + " and state = 'TRANSFERRING'", town.id().value()))
                .isEqualTo(2);
        assertThat(count(
                        CITY,
                        "select count(*) from member.transfer where from_union = ? and state_before = 'KEPT'",
                        town.id().value()))
                .isEqualTo(2);
    }

    @Test
    void nobodyIsAdmittedIntoAClosedUnion() {
        UnionNode union = joint(town(COUNTY));
        done(new Close(union.id()), city);

        assertThatThrownBy(() -> admit(union, 1)).rootCause().hasMessageContaining("the union has ended");
    }

    @Test
    void nobodyMovesRowsOutsideOfHisScope() {
        assertThatThrownBy(() -> in(
                        new Scope.Subtree(AccountId.next(), OTHER_COUNTY),
                        () -> sql.sql("select 0 from member.union_moved('yj.01.', 'yj.01/', 'yj.03.0302.')")
                                .query(Integer.class)
                                .single()))
                .rootCause()
                .hasMessageContaining("outside of the scope");
    }

    @Test
    void staffOfAMovedUnionSignInAgainAndWorkAtItsNewPlace() {
        UnionNode town = town(COUNTY);
        String login = "town-" + System.nanoTime();
        accounts.addStaff(login, "夏青", "niangjia-demo", town.path(), Set.of(Role.UNION_OFFICER));
        Visitor officer = staff(login);
        assertThat(officer.open("/desk/unions").body()).contains(town.name());
        done(new Move(town.id(), at(OTHER_COUNTY).id()), city);

        assertThat(officer.open("/desk/unions").path()).isEqualTo("/desk/sign-in");
        officer.signInAsStaff(login);
        assertThat(officer.open("/desk/unions").body()).contains(town.name());
        assertThat(count(OTHER_COUNTY, "select count(*) from identity.account where login = ?", login))
                .isOne();
    }

    @Test
    void aCountyIsClosedWhenASecondPersonAgrees() {
        OrgPath lower = new OrgPath("yj.01.");
        UnionNode county = node(done(
                new UnionChange.Found(at(lower).id(), UnionLevel.COUNTY, UnionKind.PLACE, "990198", named(anyName())),
                registrar(PROVINCE)));
        String form = "/desk/unions/" + county.id() + "/structure/CLOSE";
        Visitor officer = staff("officer-city");
        Visitor.Answer asked = officer.open(form);
        assertThat(asked.body()).contains(words("registry.structure.second"));
        officer.submit(asked, form, Map.of("key", UUID.randomUUID().toString(), "reason", "区划调整"));
        assertThat(register.find(county.id()).orElseThrow().state()).isEqualTo(UnionRecord.State.OPEN);

        Visitor cadre = staff("cadre-city");
        Matcher change = APPROVAL.matcher(cadre.open("/desk/approvals").body());
        assertThat(change.find()).isTrue();
        Visitor.Answer waiting = cadre.open(change.group());
        assertThat(waiting.body()).contains(county.name());
        cadre.submit(waiting, change.group() + "/approval", Map.of());
        assertThat(register.find(county.id()).orElseThrow().state()).isEqualTo(UnionRecord.State.CLOSED);
        assertThat(officer.open("/desk/unions/" + county.id()).body()).contains("许长河提出，沈若兰同意");
    }
}
