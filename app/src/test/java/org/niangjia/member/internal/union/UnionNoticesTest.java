package org.niangjia.member.internal.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.messages.Inbox;
import org.niangjia.messages.InboxMessage;
import org.niangjia.organisation.Registrar;
import org.niangjia.organisation.Scope;
import org.niangjia.organisation.Scopes;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;
import org.niangjia.organisation.UnionTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Members of a union that moved or ended learn it, each once, and whom it doesn't concern learns nothing. */
class UnionNoticesTest extends UnionTest {

    private static final Duration TOLD_MAX = Duration.ofSeconds(60);

    private final Registrar city = registrar(CITY);

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Inbox inbox;

    @Autowired
    private UnionNotices notices;

    private <T> T in(Scope scope, Supplier<T> work) {
        return Scopes.call(scope, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    /** Members with accounts. */
    private List<AccountId> admit(UnionNode union, int howMany) {
        return in(
                new Scope.Subtree(AccountId.next(), CITY),
                () -> sql.sql("""
                        insert into member.membership (id, account, state, member_number, name, sex, birth_year,
                            number_sealed, number_index, phone_sealed, phone_index, phone_last_four, employment, trade,
                            union_id, union_path, joined)
                        select id, gen_random_uuid(), 'ACTIVE', id::text, '试验', 'FEMALE', 1990, '', uuid_send(id), '', '',
                            '', 'CONTRACT', 'OTHER', :union, :path, date '2026-01-01'
                        from (select gen_random_uuid() as id from generate_series(1, :count)) as new
                        returning account
                        """)
                        .param("union", union.id().value())
                        .param("path", union.path().value())
                        .param("count", howMany)
                        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                        .list());
    }

    private List<InboxMessage> toldTo(AccountId account) {
        return in(new Scope.Self(account), () -> inbox.newest(20));
    }

    private void awaitTold(UUID change, long count) {
        await().atMost(TOLD_MAX)
                .until(() -> sql.sql(
                                        "select count(*) from member.union_notice where change = ? and ended is not null and told = ?")
                                .params(change, count)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private UUID carriedOut(UnionChange change) {
        UUID key = TimeOrderedUuid.next();
        assertThat(carryOut(key, change, city)).isInstanceOf(UnionRegister.Done.class);
        return key;
    }

    @Test
    void ofAClosedUnionEveryMemberLearnsWhereHisMembershipIsKept() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        UnionNode beside = joint(town);
        List<AccountId> members = admit(union, 3);
        AccountId other = admit(beside, 1).getFirst();

        UUID change = carriedOut(new UnionChange.Close(union.id()));

        awaitTold(change, 3);
        for (AccountId member : members) {
            assertThat(toldTo(member)).singleElement().satisfies(message -> {
                assertThat(message.kind()).isEqualTo("union.closed");
                assertThat(message.facts()).containsEntry("union", union.name()).containsEntry("now", town.name());
                assertThat(message.link()).isEqualTo("/membership");
            });
        }
        assertThat(toldTo(other)).isEmpty();
    }

    @Test
    void ofAMergedUnionOnlyItsOwnMembersLearnIt() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        UnionNode into = joint(town);
        AccountId member = admit(union, 1).getFirst();
        AccountId other = admit(into, 1).getFirst();

        UUID change = carriedOut(new UnionChange.Merge(union.id(), into.id()));

        awaitTold(change, 1);
        assertThat(toldTo(member)).extracting(InboxMessage::kind).containsExactly("union.merged");
        assertThat(toldTo(other)).isEmpty();
    }

    @Test
    void ofAMovedTownAllWhoStandBelowItLearnIt() {
        UnionNode town = town(COUNTY);
        List<AccountId> members = admit(joint(town), 2);

        UUID change =
                carriedOut(new UnionChange.Move(town.id(), at(OTHER_COUNTY).id()));

        awaitTold(change, 2);
        assertThat(toldTo(members.getLast())).extracting(InboxMessage::kind).containsExactly("union.moved");
    }

    @Test
    void aJobThatIsKilledGoesOnAndTellsNobodyTwice() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        List<AccountId> members = admit(union, 1_200);
        UUID change = carriedOut(new UnionChange.Close(union.id()));
        awaitTold(change, 1_200);
        assertThat(messagesOf(members)).isEqualTo(1_200);

        halfDoneAgain(change);
        assertThat(Scopes.call(new Scope.Job("test", new Scope.Subtree(city.account(), CITY)), () -> {
                    boolean more = true;
                    int steps = 0;
                    while (more) {
                        more = notices.tellSome(change);
                        steps++;
                    }
                    return steps;
                }))
                .isEqualTo(2);

        assertThat(members).allSatisfy(member -> assertThat(toldTo(member)).hasSize(1));
    }

    @Test
    void aStepThatFailsLeavesNeitherMessagesNorProgress() {
        UnionNode town = town(COUNTY);
        UnionNode union = joint(town);
        admit(union, 2);
        UUID change = carriedOut(new UnionChange.Close(union.id()));
        awaitTold(change, 2);
        in(
                new Scope.None(),
                () -> sql.sql("update member.union_notice set ended = null, told = 0 where change = ?")
                        .param(change)
                        .update());

        Scopes.run(
                new Scope.Job("test", new Scope.Subtree(city.account(), CITY)),
                () -> transaction.executeWithoutResult(status -> {
                    notices.tellSome(change);
                    status.setRollbackOnly();
                }));

        assertThat(sql.sql("select told from member.union_notice where change = ?")
                        .param(change)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As after a kill in the second step: 500 told and written down, the others neither. */
    private void halfDoneAgain(UUID change) {
        List<UUID> ids = in(
                new Scope.Subtree(city.account(), CITY),
                () -> sql.sql("""
                        select deed.membership from member.membership_deed as deed
                            join member.union_notice as notice on notice.union_id = deed.union_from
                        where notice.change = ? and deed.union_from <> deed.union_to order by deed.membership
                        """).param(change).query(UUID.class).list());
        in(
                new Scope.None(),
                () -> sql.sql("""
                        update member.union_notice set ended = null, told = 500, last_member = :last
                        where change = :change
                        """)
                        .param("last", ids.get(499))
                        .param("change", change)
                        .update());
        for (UUID id : ids.subList(500, ids.size())) {
            UUID account = in(
                    new Scope.Subtree(city.account(), CITY),
                    () -> sql.sql("select account from member.membership where id = ?")
                            .param(id)
                            .query(UUID.class)
                            .single());
            in(
                    new Scope.Self(new AccountId(account)),
                    () -> sql.sql("delete from messages.message where account = ?")
                            .param(account)
                            .update());
        }
    }

    private long messagesOf(List<AccountId> members) {
        return members.stream().mapToLong(member -> toldTo(member).size()).sum();
    }
}
