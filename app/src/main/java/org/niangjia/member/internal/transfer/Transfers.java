package org.niangjia.member.internal.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.Sex;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers that the current scope may see, from either end, and the moves across scopes that they bring about. */
@Repository
class Transfers {

    private static final String SELECT = "select * from member.transfer ";
    private static final String REASON = "member.transfer.reason_sealed";
    private static final String ANSWER = "member.transfer.answer_sealed";

    private final JdbcClient sql;
    private final Vault vault;
    private final SealedNumbers numbers;

    Transfers(JdbcClient sql, Vault vault, SealedNumbers numbers) {
        this.sql = sql;
        this.vault = vault;
        this.numbers = numbers;
    }

    Optional<Transfer> find(TransferId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** As {@link #find}; whoever else wants to lock it waits until this transaction ends, and then sees what it did. */
    Optional<Transfer> lock(TransferId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The transfer that is under way for the member. */
    Optional<Transfer> underWay(MemberId member) {
        return underWay(member, "");
    }

    /** As {@link #underWay}, locked. */
    Optional<Transfer> lockUnderWay(MemberId member) {
        return underWay(member, " for update");
    }

    private Optional<Transfer> underWay(MemberId member, String lock) {
        return sql.sql(SELECT + "where membership = :member and state = 'ASKED'" + lock)
                .param("member", member.value())
                .query(this::read)
                .optional();
    }

    /** The latest transfers that wait for somebody, or are settled, longest waiting first. */
    List<Transfer> list(boolean underWay, int limit) {
        return sql.sql(SELECT + (underWay ? "where state = 'ASKED' order by asked, id" : """
                        where state <> 'ASKED' order by decided desc, id desc
                        """) + " limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** @return false if one is under way for the member already; then nothing was added */
    boolean add(Transfer transfer) {
        Transfer.Person person = transfer.person();
        AccountId account = transfer.account();
        return sql.sql("""
                        insert into member.transfer (id, membership, account, state, asked_by, name, sex, birth_year,
                            employment, trade, member_number, joined, state_before, from_union, from_path, to_union,
                            to_path, asked, asker, asker_name, reason_sealed)
                        values (:id, :membership, :account, :state, :askedBy, :name, :sex, :birthYear, :employment,
                            :trade, :number, :joined, :before, :from, :fromPath, :to, :toPath, :asked, :asker,
                            :askerName, :reason)
                        on conflict do nothing
                        """)
                        .param("id", transfer.id().value())
                        .param("membership", transfer.member().value())
                        .param("account", account == null ? null : account.value())
                        .param("state", transfer.state().name())
                        .param("askedBy", transfer.askedBy().name())
                        .param("name", person.name())
                        .param("sex", person.sex().name())
                        .param("birthYear", person.birthYear())
                        .param("employment", person.work().employment().name())
                        .param("trade", person.work().trade().name())
                        .param("number", person.number().value())
                        .param("joined", person.joined())
                        .param("before", transfer.before().name())
                        .param("from", transfer.from().value())
                        .param("fromPath", transfer.fromPath().value())
                        .param("to", transfer.to().value())
                        .param("toPath", transfer.toPath().value())
                        .param("asked", Timestamp.from(transfer.asker().at()))
                        .param("asker", transfer.asker().account().value())
                        .param("askerName", transfer.asker().name())
                        .param("reason", seal(REASON, transfer.id(), transfer.reason()))
                        .update()
                == 1;
    }

    /** What asking for a member of another union gave, as the database says it. */
    enum AskedIn {
        ASKED,
        /** No current member has this name and number. */
        UNKNOWN,
        UNDER_WAY,
        SAME_UNION
    }

    /** Asks for a member that the scope doesn't see, by name and national number. */
    AskedIn askIn(
            TransferId id,
            String name,
            CitizenId number,
            UnionChoice to,
            Transfer.Asker asker,
            @Nullable String reason) {
        return AskedIn.valueOf(sql.sql("""
                        select member.ask_transfer_in(:id, :number, :name, :union, :path, :asker, :askerName, :reason,
                            :asked)
                        """)
                .param("id", id.value())
                .param("number", numbers.indexOf(number))
                .param("name", name)
                .param("union", to.union().value())
                .param("path", to.path().value())
                .param("asker", asker.account().value())
                .param("askerName", asker.name())
                .param("reason", seal(REASON, id, reason))
                .param("asked", Timestamp.from(asker.at()))
                .query(String.class)
                .single());
    }

    /** @return false if it isn't the scope's to decide, or the membership is no longer on its way */
    boolean move(TransferId id, LocalDate today) {
        return sql.sql("select member.accept_transfer(:id, :today)")
                .param("id", id.value())
                .param("today", today)
                .query((row, number) -> row.getString(1))
                .optional()
                .isPresent();
    }

    /** Leaves the member where he is; if his membership ended meanwhile there is nothing to leave. */
    void stay(TransferId id) {
        sql.sql("select member.end_transfer(:id)")
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Stores state and decision. */
    void update(Transfer transfer) {
        Decision decision = transfer.decision();
        sql.sql("""
                        update member.transfer set state = :state, decided = :decided, decided_by = :by,
                            decided_by_name = :name, answer_sealed = :answer
                        where id = :id
                        """)
                .param("id", transfer.id().value())
                .param("state", transfer.state().name())
                .param("decided", decision == null ? null : Timestamp.from(decision.at()))
                .param("by", decision == null ? null : decision.by().value())
                .param("name", decision == null ? null : decision.byName())
                .param("answer", decision == null ? null : seal(ANSWER, transfer.id(), decision.reason()))
                .update();
    }

    private byte @Nullable [] seal(String column, TransferId id, @Nullable String text) {
        return text == null ? null : vault.seal(column, id.value(), text);
    }

    private Transfer read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        byte[] reason = row.getBytes("reason_sealed");
        return new Transfer(
                new TransferId(id),
                new MemberId(row.getObject("membership", UUID.class)),
                account == null ? null : new AccountId(account),
                TransferState.valueOf(row.getString("state")),
                Side.valueOf(row.getString("asked_by")),
                new Transfer.Person(
                        row.getString("name"),
                        Sex.valueOf(row.getString("sex")),
                        row.getInt("birth_year"),
                        new Work(
                                Employment.valueOf(row.getString("employment")), Trade.valueOf(row.getString("trade"))),
                        new MemberNumber(row.getString("member_number")),
                        row.getObject("joined", LocalDate.class)),
                MembershipState.valueOf(row.getString("state_before")),
                new UnionId(row.getObject("from_union", UUID.class)),
                new OrgPath(row.getString("from_path")),
                new UnionId(row.getObject("to_union", UUID.class)),
                new OrgPath(row.getString("to_path")),
                new Transfer.Asker(
                        new AccountId(row.getObject("asker", UUID.class)),
                        row.getString("asker_name"),
                        row.getTimestamp("asked").toInstant()),
                reason == null ? null : vault.open(REASON, id, reason),
                readDecision(row, id));
    }

    private @Nullable Decision readDecision(ResultSet row, UUID id) throws SQLException {
        Timestamp decided = row.getTimestamp("decided");
        if (decided == null) {
            return null;
        }
        byte[] answer = row.getBytes("answer_sealed");
        return new Decision(
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getString("decided_by_name"),
                decided.toInstant(),
                answer == null ? null : vault.open(ANSWER, id, answer));
    }
}
