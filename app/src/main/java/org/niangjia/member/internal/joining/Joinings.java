package org.niangjia.member.internal.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Employment;
import org.niangjia.member.RealNameVerification;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.membership.Decision;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.member.internal.membership.Work;
import org.niangjia.member.internal.union.UnionChoice;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submitted joinings that the current scope may see. */
@Repository
public class Joinings {

    static final String TABLE = "member.joining";

    private static final String RETURN_REASON = TABLE + ".return_reason_sealed";
    private static final String SELECT = "select * from member.joining ";

    private final JdbcClient sql;
    private final Vault vault;
    private final SealedNumbers numbers;

    Joinings(JdbcClient sql, Vault vault, SealedNumbers numbers) {
        this.sql = sql;
        this.vault = vault;
        this.numbers = numbers;
    }

    Optional<Joining> find(JoiningId id) {
        return sql.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** As {@link #find}; whoever else wants to lock it waits until this transaction ends, and then sees what it did. */
    Optional<Joining> lock(JoiningId id) {
        return sql.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** Joinings that wait for a decision, longest waiting first, from the one after that place on. */
    List<Joining> waitingAfter(Instant submitted, UUID id, int limit) {
        return sql.sql(SELECT + """
                        where state in ('SUBMITTED', 'IN_POOL') and (submitted, id) > (:submitted, :id)
                        order by submitted, id limit :limit
                        """)
                .param("submitted", Timestamp.from(submitted))
                .param("id", id)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** Those in the pools of the scope, longest waiting first. */
    List<Joining> inPool(int limit) {
        return sql.sql(SELECT + "where state = 'IN_POOL' order by submitted, id limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** The account's joining that is still on its way. */
    Optional<Joining> openOf(AccountId account) {
        return open(account, "");
    }

    /** As {@link #openOf}, locked. */
    Optional<Joining> lockOpenOf(AccountId account) {
        return open(account, " for update");
    }

    private Optional<Joining> open(AccountId account, String lock) {
        return sql.sql(SELECT + "where account = :account and state in ('SUBMITTED', 'IN_POOL', 'RETURNED')" + lock)
                .param("account", account.value())
                .query(this::read)
                .optional();
    }

    /** All joinings of the account, the oldest first. */
    List<Joining> allOf(AccountId account) {
        return sql.sql(SELECT + "where account = :account order by submitted, id")
                .param("account", account.value())
                .query(this::read)
                .list();
    }

    boolean isKnown(AccountId account) {
        return sql.sql("select exists (select from member.joining where account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void add(Joining joining) {
        sql.sql("""
                        insert into member.joining
                            (id, account, state, name, sex, birth_year, number_sealed, number_index, number_completed,
                             phone_sealed, phone_index, phone_last_four, employment, trade, union_way, union_id,
                             union_path, real_name, submitted)
                        values (:id, :account, :state, :name, :sex, :birth_year, :number_sealed, :number_index,
                             :number_completed, :phone_sealed, :phone_index, :phone_last_four, :employment, :trade,
                             :union_way, :union_id, :union_path, :real_name, :submitted)
                        """).params(columnsOf(joining)).update();
    }

    /** Stores a joining that was submitted again with other content. */
    void replace(Joining joining) {
        sql.sql("""
                        update member.joining set state = :state, name = :name, sex = :sex, birth_year = :birth_year,
                            number_sealed = :number_sealed, number_index = :number_index,
                            number_completed = :number_completed, phone_sealed = :phone_sealed,
                            phone_index = :phone_index, phone_last_four = :phone_last_four, employment = :employment,
                            trade = :trade, union_way = :union_way, union_id = :union_id, union_path = :union_path,
                            real_name = :real_name, submitted = :submitted
                        where id = :id
                        """).params(columnsOf(joining)).update();
    }

    /** Stores state, union and decision. */
    void update(Joining joining) {
        Decision decision = joining.decision();
        UnionChoice choice = joining.application().choice();
        String reason = decision == null ? null : decision.reason();
        sql.sql("""
                        update member.joining set state = :state, union_way = :way, union_id = :union,
                            union_path = :path, decided = :decided, decided_by = :by, decided_by_name = :name,
                            return_reason_sealed = :reason
                        where id = :id
                        """)
                .param("id", joining.id().value())
                .param("state", joining.state().name())
                .param("way", choice.way().name())
                .param("union", choice.union().value())
                .param("path", choice.path().value())
                .param("decided", decision == null ? null : Timestamp.from(decision.at()))
                .param("by", decision == null ? null : decision.by().value())
                .param("name", decision == null ? null : decision.byName())
                .param(
                        "reason",
                        reason == null
                                ? null
                                : vault.seal(RETURN_REASON, joining.id().value(), reason))
                .update();
    }

    /** Writes another phone into the account's joining that is still on its way, if there is one. */
    public void changePhone(AccountId account, PhoneNumber phone) {
        lockOpenOf(account)
                .ifPresent(joining -> sql.sql("""
                                update member.joining set phone_sealed = :phone_sealed, phone_index = :phone_index,
                                    phone_last_four = :phone_last_four
                                where id = :id
                                """)
                        .params(numbers.phoneColumns(TABLE, joining.id().value(), phone))
                        .param("id", joining.id().value())
                        .update());
    }

    private Map<String, @Nullable Object> columnsOf(Joining joining) {
        Application application = joining.application();
        Person person = application.person();
        Map<String, @Nullable Object> columns =
                new HashMap<>(numbers.columns(TABLE, joining.id().value(), person.number(), application.phone()));
        columns.put("id", joining.id().value());
        columns.put("account", joining.account().value());
        columns.put("state", joining.state().name());
        columns.put("name", person.name());
        columns.put("sex", person.number().sex().name());
        columns.put("birth_year", person.number().birthDate().getYear());
        columns.put("number_completed", person.completed());
        columns.put("employment", application.work().employment().name());
        columns.put("trade", application.work().trade().name());
        columns.put("union_way", application.choice().way().name());
        columns.put("union_id", application.choice().union().value());
        columns.put("union_path", application.choice().path().value());
        columns.put("real_name", joining.realName().name());
        columns.put("submitted", Timestamp.from(joining.submitted()));
        return columns;
    }

    Joining read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Joining(
                new JoiningId(id),
                new AccountId(row.getObject("account", UUID.class)),
                JoiningState.valueOf(row.getString("state")),
                readApplication(row, id),
                RealNameVerification.Result.valueOf(row.getString("real_name")),
                row.getTimestamp("submitted").toInstant(),
                readDecision(row, id));
    }

    private Application readApplication(ResultSet row, UUID id) throws SQLException {
        return new Application(
                new Person(
                        row.getString("name"),
                        numbers.number(TABLE, id, row.getBytes("number_sealed")),
                        row.getBoolean("number_completed")),
                numbers.phone(TABLE, id, row.getBytes("phone_sealed")),
                new Work(Employment.valueOf(row.getString("employment")), Trade.valueOf(row.getString("trade"))),
                new UnionChoice(
                        UnionChoice.Way.valueOf(row.getString("union_way")),
                        new UnionId(row.getObject("union_id", UUID.class)),
                        new OrgPath(row.getString("union_path"))));
    }

    private @Nullable Decision readDecision(ResultSet row, UUID id) throws SQLException {
        Timestamp decided = row.getTimestamp("decided");
        if (decided == null) {
            return null;
        }
        byte[] reason = row.getBytes("return_reason_sealed");
        return new Decision(
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getString("decided_by_name"),
                decided.toInstant(),
                reason == null ? null : vault.open(RETURN_REASON, id, reason));
    }
}
