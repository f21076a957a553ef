package org.niangjia.member.internal.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.PhoneNumber;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The memberships that the current scope may see, and three questions across all scopes that are answered with a yes or no. */
@Repository
public class Memberships {

    private static final String TABLE = "member.membership";
    private static final String INSERT = """
            insert into member.membership
                (id, account, state, since, kept_reason, member_number, name, sex, birth_year, number_sealed,
                 number_index, number_tail_index, phone_sealed, phone_index, phone_last_four, employment, trade,
                 union_id, union_path, joined)
            values (:id, :account, :state, :since, :kept_reason, :member_number, :name, :sex, :birth_year,
                 :number_sealed, :number_index, :number_tail_index, :phone_sealed, :phone_index, :phone_last_four,
                 :employment, :trade, :union_id, :union_path, :joined)
            on conflict do nothing
            """;

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;
    private final SealedNumbers numbers;

    Memberships(JdbcClient sql, NamedParameterJdbcTemplate batches, SealedNumbers numbers) {
        this.sql = sql;
        this.batches = batches;
        this.numbers = numbers;
    }

    /** Whether the number is a current member's, in whatever union: for staff who decide on it, as a yes or no. */
    public boolean isHeld(CitizenId number) {
        return sql.sql("select member.number_is_held(:number)")
                .param("number", numbers.indexOf(number))
                .query(Boolean.class)
                .single();
    }

    /** Whether the number is a current member's on whose record this phone stands. */
    public boolean isHeld(CitizenId number, PhoneNumber phone) {
        return sql.sql("select member.number_is_held_by_phone(:number, :phone)")
                .param("number", numbers.indexOf(number))
                .param("phone", numbers.indexOf(phone))
                .query(Boolean.class)
                .single();
    }

    /** Whether the phone stands on the record of a current member who never signed in, and the account didn't disown it. */
    public boolean standsOnRecord(PhoneNumber phone) {
        return sql.sql("select member.phone_stands_on_record(:phone)")
                .param("phone", numbers.indexOf(phone))
                .query(Boolean.class)
                .single();
    }

    /**
     * Gives the one current membership with this phone and this end of the national number to the account of the scope, if
     * nobody has it yet.
     *
     * @param tail the last {@value SealedNumbers#TAIL_LENGTH} characters of the national number; any other text fits nobody
     * @return the membership that was given
     */
    public Optional<MemberId> bind(PhoneNumber phone, String tail) {
        return sql.sql("select member.bind_membership(:phone, :tail)")
                .param("phone", numbers.indexOf(phone))
                .param("tail", numbers.indexOfTail(tail))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(MemberId::new);
    }

    /** The account's current membership. */
    public Optional<Membership> currentOf(AccountId account) {
        return sql.sql("""
                        select * from member.membership
                        where account = :account and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
                        """).param("account", account.value()).query(this::read).optional();
    }

    /** The account's membership that ended last. */
    Optional<Membership> lastOf(AccountId account) {
        return sql.sql("""
                        select * from member.membership
                        where account = :account and state in ('LEFT', 'REMOVED', 'DECEASED')
                        order by since desc, id desc limit 1
                        """).param("account", account.value()).query(this::read).optional();
    }

    /** All memberships of the account, the oldest first. */
    List<Membership> allOf(AccountId account) {
        return sql.sql("select * from member.membership where account = :account order by joined, id")
                .param("account", account.value())
                .query(this::read)
                .list();
    }

    public Optional<Membership> find(MemberId id) {
        return sql.sql("select * from member.membership where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** As {@link #find}; whoever else wants to lock it waits until this transaction ends, and then sees what it did. */
    public Optional<Membership> lock(MemberId id) {
        return sql.sql("select * from member.membership where id = :id for update")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** As {@link #currentOf}, locked. */
    public Optional<Membership> lockCurrentOf(AccountId account) {
        return sql.sql("""
                        select * from member.membership
                        where account = :account and state in ('ACTIVE', 'TRANSFERRING', 'KEPT') for update
                        """).param("account", account.value()).query(this::read).optional();
    }

    /** Stores the state with its date and reason. */
    public void update(Membership membership) {
        KeptReason reason = membership.keptReason();
        sql.sql("update member.membership set state = :state, since = :since, kept_reason = :reason where id = :id")
                .param("id", membership.id().value())
                .param("state", membership.state().name())
                .param("since", membership.since())
                .param("reason", reason == null ? null : reason.name())
                .update();
    }

    /** Writes another phone into the record. */
    public void changePhone(MemberId id, PhoneNumber phone) {
        sql.sql("""
                        update member.membership set phone_sealed = :phone_sealed, phone_index = :phone_index,
                            phone_last_four = :phone_last_four
                        where id = :id
                        """)
                .params(numbers.phoneColumns(TABLE, id.value(), phone))
                .param("id", id.value())
                .update();
    }

    /** How the latest membership of the number ended, in whatever union: for staff who decide on it, as one word. */
    public Optional<MembershipState> earlierEnd(CitizenId number) {
        return sql.sql("select member.earlier_end(:number)")
                .param("number", numbers.indexOf(number))
                .query((row, line) -> row.getString(1))
                .optional()
                .map(MembershipState::valueOf);
    }

    /** The ended memberships of the number that the scope may see, latest first. */
    public List<Membership> endedOf(CitizenId number) {
        return sql.sql("""
                        select * from member.membership
                        where number_index = :number and state in ('LEFT', 'REMOVED', 'DECEASED')
                        order by since desc, id desc
                        """)
                .param("number", numbers.indexOf(number))
                .query(this::read)
                .list();
    }

    public boolean areThereAny() {
        return sql.sql("select exists (select from member.membership)")
                .query(Boolean.class)
                .single();
    }

    /** Running numbers that nobody else gets. */
    public LongStream nextRunningNumbers(int count) {
        return sql
                .sql("select nextval('member.member_number') from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue);
    }

    /** @return false if the national number or the account has a current membership; then nothing was added */
    public boolean add(Membership membership) {
        return sql.sql(INSERT).params(columnsOf(membership)).update() == 1;
    }

    /** As {@link #add} for many, without telling which had one already. */
    void addAll(Collection<Membership> memberships) {
        List<Map<String, @Nullable Object>> rows =
                memberships.stream().map(this::columnsOf).toList();
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, ?>[] batch = rows.toArray(new Map[0]);
        batches.batchUpdate(INSERT, batch);
    }

    private Map<String, @Nullable Object> columnsOf(Membership membership) {
        Map<String, @Nullable Object> columns = new HashMap<>(
                numbers.columns(TABLE, membership.id().value(), membership.nationalNumber(), membership.phone()));
        AccountId account = membership.account();
        KeptReason reason = membership.keptReason();
        columns.put("id", membership.id().value());
        columns.put("account", account == null ? null : account.value());
        columns.put("state", membership.state().name());
        columns.put("since", membership.since());
        columns.put("kept_reason", reason == null ? null : reason.name());
        columns.put("member_number", membership.number().value());
        columns.put("name", membership.name());
        columns.put("sex", membership.nationalNumber().sex().name());
        columns.put("birth_year", membership.nationalNumber().birthDate().getYear());
        columns.put("employment", membership.work().employment().name());
        columns.put("trade", membership.work().trade().name());
        columns.put("union_id", membership.union().value());
        columns.put("union_path", membership.path().value());
        columns.put("joined", membership.joined());
        return columns;
    }

    Membership read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("kept_reason");
        byte[] phone = row.getBytes("phone_sealed");
        UUID id = row.getObject("id", UUID.class);
        UUID account = row.getObject("account", UUID.class);
        return new Membership(
                new MemberId(id),
                account == null ? null : new AccountId(account),
                MembershipState.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                reason == null ? null : KeptReason.valueOf(reason),
                new MemberNumber(row.getString("member_number")),
                row.getString("name"),
                numbers.number(TABLE, id, row.getBytes("number_sealed")),
                phone == null ? null : numbers.phone(TABLE, id, phone),
                new Work(Employment.valueOf(row.getString("employment")), Trade.valueOf(row.getString("trade"))),
                new UnionId(row.getObject("union_id", UUID.class)),
                new OrgPath(row.getString("union_path")),
                row.getObject("joined", LocalDate.class));
    }
}
