package org.niangjia.member.internal.roster;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.batch.RunId;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.MemberId;
import org.niangjia.member.internal.membership.MemberNumber;
import org.niangjia.member.internal.membership.Memberships;
import org.niangjia.member.internal.membership.SealedNumbers;
import org.niangjia.organisation.UnionNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a roster asks the tables and writes into them, for many rows at once. */
@Repository
class RosterTable {

    private static final String MEMBERSHIP = "member.membership";
    private static final Duration PERSONS_KEPT = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Memberships memberships;
    private final SealedNumbers numbers;
    private final Clock clock;

    RosterTable(JdbcClient sql, Memberships memberships, SealedNumbers numbers, Clock clock) {
        this.sql = sql;
        this.memberships = memberships;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Forgets which rows earlier runs of this account began with. */
    void forgetOld() {
        sql.sql("delete from member.roster_person where seen < :before")
                .param("before", Timestamp.from(clock.instant().minus(PERSONS_KEPT)))
                .update();
    }

    /**
     * Notes where the run meets a person first.
     *
     * @param rows by the blind index of the number
     * @return for each of them the row where the run met him first
     */
    Map<ByteBuffer, Integer> firstRows(RunId run, Map<ByteBuffer, Integer> rows) {
        byte[][] indexes = arrays(rows.keySet());
        sql.sql("""
                        insert into member.roster_person (run, number_index, row_number, seen)
                        select :run::uuid, *, :seen::timestamptz from unnest(:indexes::bytea[], :rows::int[]) on conflict do nothing
                        """)
                .param("run", run.value())
                .param("seen", Timestamp.from(clock.instant()))
                .param("indexes", indexes)
                .param("rows", rows.values().toArray(Integer[]::new))
                .update();
        Map<ByteBuffer, Integer> first = new HashMap<>();
        sql.sql("""
                        select number_index, row_number from member.roster_person
                        where run = :run and number_index = any(:indexes::bytea[])
                        """)
                .param("run", run.value())
                .param("indexes", indexes)
                .query((row, number) -> first.put(ByteBuffer.wrap(row.getBytes(1)), row.getInt(2)))
                .list();
        return first;
    }

    /**
     * A current member that the scope may see.
     *
     * @param phone blind index; null if none is known
     */
    record Held(String name, UUID union, @Nullable ByteBuffer phone) {}

    /** The current members of these numbers that the scope may see. */
    Map<ByteBuffer, Held> membersWith(Collection<ByteBuffer> indexes) {
        Map<ByteBuffer, Held> found = new HashMap<>();
        sql.sql("""
                        select number_index, name, union_id, phone_index from member.membership
                        where number_index = any(:indexes::bytea[]) and state in ('ACTIVE', 'TRANSFERRING', 'KEPT')
                        """)
                .param("indexes", arrays(indexes))
                .query((row, number) -> {
                    byte[] phone = row.getBytes("phone_index");
                    return found.put(
                            ByteBuffer.wrap(row.getBytes("number_index")),
                            new Held(
                                    row.getString("name"),
                                    row.getObject("union_id", UUID.class),
                                    phone == null ? null : ByteBuffer.wrap(phone)));
                })
                .list();
        return found;
    }

    /** Those of the numbers that are a current member's, in whatever union. */
    Set<ByteBuffer> numbersHeld(Collection<ByteBuffer> indexes) {
        return heldBy("select member.numbers_held(:indexes::bytea[])", indexes);
    }

    /** Those of the phones that stand on a current member's record, in whatever union. */
    Set<ByteBuffer> phonesHeld(Collection<ByteBuffer> indexes) {
        return heldBy("select member.phones_held(:indexes::bytea[])", indexes);
    }

    private Set<ByteBuffer> heldBy(String question, Collection<ByteBuffer> indexes) {
        return indexes.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql(question)
                        .param("indexes", arrays(indexes))
                        .query((row, number) -> ByteBuffer.wrap(row.getBytes(1)))
                        .list());
    }

    private static byte[][] arrays(Collection<ByteBuffer> indexes) {
        return indexes.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }

    /** A person to be entered, and where. */
    record Addition(RosterEntry entry, UnionNode union) {}

    private record Row(MemberId id, MemberNumber number, Addition addition, Map<String, ?> sealed) {

        RosterEntry entry() {
            return addition.entry();
        }

        CitizenId nationalNumber() {
            return entry().person().number();
        }
    }

    /** @return the numbers of the rows that were added; the others' people have become members meanwhile */
    Set<Integer> add(RunId run, List<Addition> additions) {
        if (additions.isEmpty()) {
            return Set.of();
        }
        PrimitiveIterator.OfLong running =
                memberships.nextRunningNumbers(additions.size()).iterator();
        List<Row> rows = additions.stream()
                .map(addition -> row(addition, running.nextLong()))
                .toList();
        Set<UUID> added =
                new HashSet<>(sql.sql(insertOf(rows.getFirst().sealed().keySet()))
                        .param("run", run.value())
                        .params(columnsOf(rows))
                        .query(UUID.class)
                        .list());
        return rows.stream()
                .filter(row -> added.contains(row.id().value()))
                .map(row -> row.entry().row())
                .collect(Collectors.toSet());
    }

    /** @param sealed names of the columns that {@link SealedNumbers} fills in, which come last */
    private static String insertOf(Set<String> sealed) {
        String names = sealed.stream().map(name -> ", " + name).collect(Collectors.joining());
        String arrays = sealed.stream().map(name -> ", :" + name + "::bytea[]").collect(Collectors.joining());
        return """
                insert into member.membership (state, source, source_run, since, id, member_number, name, sex,
                    birth_year, employment, trade, union_id, union_path, joined%1$s)
                select 'ACTIVE', 'IMPORTED', :run::uuid, added.joined, added.*
                from unnest(:id::uuid[], :member_number::text[], :name::text[], :sex::text[], :birth_year::int[],
                    :employment::text[], :trade::text[], :union_id::uuid[], :union_path::text[], :joined::date[]%2$s)
                    as added (id, member_number, name, sex, birth_year, employment, trade, union_id, union_path,
                        joined%1$s)
                on conflict do nothing returning id
                """.formatted(names, arrays);
    }

    private static Map<String, Object> columnsOf(List<Row> rows) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", rows.stream().map(row -> row.id().value()).toArray(UUID[]::new));
        columns.put("member_number", texts(rows, row -> row.number().value()));
        columns.put("name", texts(rows, row -> row.entry().person().name()));
        columns.put("sex", texts(rows, row -> row.nationalNumber().sex().name()));
        columns.put(
                "birth_year",
                rows.stream()
                        .map(row -> row.nationalNumber().birthDate().getYear())
                        .toArray(Integer[]::new));
        columns.put(
                "employment", texts(rows, row -> row.entry().work().employment().name()));
        columns.put("trade", texts(rows, row -> row.entry().work().trade().name()));
        columns.put(
                "union_id",
                rows.stream().map(row -> row.addition().union().id().value()).toArray(UUID[]::new));
        columns.put(
                "union_path", texts(rows, row -> row.addition().union().path().value()));
        columns.put("joined", texts(rows, row -> row.entry().joined().toString()));
        for (String name : rows.getFirst().sealed().keySet()) {
            columns.put(
                    name,
                    rows.stream().map(row -> (byte[]) row.sealed().get(name)).toArray(byte[][]::new));
        }
        return columns;
    }

    private Row row(Addition addition, long running) {
        MemberId id = MemberId.next();
        RosterEntry entry = addition.entry();
        return new Row(
                id,
                MemberNumber.of(addition.union().division(), running),
                addition,
                numbers.columns(MEMBERSHIP, id.value(), entry.person().number(), entry.phone()));
    }

    private static String[] texts(List<Row> rows, Function<Row, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
