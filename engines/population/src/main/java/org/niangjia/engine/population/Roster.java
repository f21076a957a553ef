package org.niangjia.engine.population;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.niangjia.kernel.CitizenId;
import org.niangjia.kernel.OrgPath;

/**
 * A roster as a union's office would send it, with a known number of each fault: of every hundred rows, each
 * {@link RosterFault} has one. The same federation, place and count give the same roster, to the byte.
 *
 * <p>Its new people are in no federation of fewer than {@value #FIRST_PERSON} members, so they are in no table yet. A row
 * whose fault cannot be made, such as 15 digits for somebody born after 1999, is an ordinary one.
 */
public final class Roster {

    /** The headings of the columns. */
    public static final List<String> HEADER = List.of("姓名", "公民身份号码", "手机号码", "所在工会", "入会日期");

    /** The most rows of a roster. */
    public static final int ROWS_MAX = 1_000_000;

    /** The number of the first new person. */
    public static final int FIRST_PERSON = 5_000_000;

    private static final String NO_UNION = "无此工会委员会";

    private final Federation federation;
    private final Federation reservoir;
    private final List<SyntheticUnion> unions;
    private final List<SyntheticMember> members;
    private final Map<OrgPath, String> names;
    private final int rows;
    private final int firstPerson;

    private Roster(Federation federation, OrgPath within, int rows, int firstPerson) {
        this.federation = federation;
        this.rows = rows;
        this.firstPerson = firstPerson;
        this.reservoir = Federation.generate(federation.settings().withMemberCount(Settings.MEMBER_COUNT_MAX));
        Set<String> once = new HashSet<>();
        Set<String> namesakes = federation.unions().stream()
                .map(SyntheticUnion::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
        this.unions = federation.unions().stream()
                .filter(union ->
                        within.covers(union.path()) && takesMembers(union) && !namesakes.contains(union.name()))
                .toList();
        if (unions.isEmpty()) {
            throw new IllegalArgumentException("no union takes members within " + within);
        }
        this.names = unions.stream().collect(Collectors.toMap(SyntheticUnion::path, SyntheticUnion::name));
        this.members = federation
                .members()
                .filter(member ->
                        member.state() == SyntheticMember.State.ACTIVE && names.containsKey(member.unionPath()))
                .limit(rows / 100 + 1L)
                .toList();
    }

    private static boolean takesMembers(SyntheticUnion union) {
        return union.level() == SyntheticUnion.Level.GRASSROOTS
                && union.kind() != SyntheticUnion.Kind.POOL
                && union.kind() != SyntheticUnion.Kind.INDUSTRY;
    }

    /**
     * A roster of new people for the unions of a place.
     *
     * @param federation whose members and unions are in the tables already
     * @param within the path from which down its unions lie
     * @param rows 1 to {@value #ROWS_MAX}, without the heading
     * @throws IllegalArgumentException if no union of the place takes members, or the count is out of its range
     */
    public static Roster of(Federation federation, OrgPath within, int rows) {
        return of(federation, within, rows, 0);
    }

    /**
     * As {@link #of(Federation, OrgPath, int)}, with other people.
     *
     * @param skipped how many of the new people come before; rosters that share none of them leave out {@code rows} each
     */
    public static Roster of(Federation federation, OrgPath within, int rows, int skipped) {
        if (rows < 1 || rows > ROWS_MAX || skipped < 0 || skipped > Settings.MEMBER_COUNT_MAX - FIRST_PERSON - rows) {
            throw new IllegalArgumentException(
                    "a roster has 1 to " + ROWS_MAX + " rows, not " + rows + " after " + skipped);
        }
        return new Roster(federation, within, rows, FIRST_PERSON + skipped);
    }

    /** All rows below the heading, each made when the stream comes to it. */
    public Stream<RosterRow> rows() {
        return IntStream.range(0, rows).mapToObj(this::row);
    }

    /** How many rows have each fault; those that none has are left out. */
    public Map<RosterFault, Long> faults() {
        return rows().collect(Collectors.groupingBy(
                RosterRow::fault, () -> new EnumMap<>(RosterFault.class), Collectors.counting()));
    }

    /** How many rows must come out in each way if nobody else changes the tables meanwhile. */
    public Map<RosterOutcome, Long> expected() {
        Map<RosterOutcome, Long> counts = new EnumMap<>(RosterOutcome.class);
        Stream.of(RosterOutcome.values()).forEach(outcome -> counts.put(outcome, 0L));
        faults().forEach((fault, count) -> counts.merge(fault.outcome(), count, Long::sum));
        return counts;
    }

    /** Writes heading and rows as CSV; does not close the stream. */
    public void writeCsv(OutputStream out, Charset encoding) throws IOException {
        Iterator<String> lines = Stream.concat(Stream.of(HEADER), rows().map(RosterRow::cells))
                .map(cells -> String.join(",", cells) + "\r\n")
                .iterator();
        while (lines.hasNext()) {
            out.write(lines.next().getBytes(encoding));
        }
        out.flush();
    }

    private RosterRow row(int row) {
        RosterFault fault = RosterFault.at(row);
        SyntheticMember person = person(row);
        return switch (fault) {
            case NONE -> ordinary(row);
            case FIFTEEN_DIGITS ->
                fifteenDigits(person).map(old -> made(row, fault, old)).orElseGet(() -> ordinary(row));
            case MEMBER_ALREADY -> member(row).orElseGet(() -> ordinary(row));
            case MISTYPED_NUMBER -> made(row, fault, mistyped(numberOf(person)));
            case MINOR -> made(row, fault, bornOn(person, (Federation.AS_OF.getYear() - 10) + "0601"));
            case OVER_HUNDRED -> made(row, fault, bornOn(person, "19100101"));
            case SHORT_PHONE -> with(row, fault, 2, phone -> phone.substring(1));
            case NAME_MISSING -> with(row, fault, 0, name -> "");
            case UNKNOWN_UNION -> with(row, fault, 3, union -> NO_UNION);
            case TWICE_IN_FILE -> new RosterRow(cells(row - 2, numberOf(person(row - 2))), fault);
            case PHONE_OF_ANOTHER -> with(row, fault, 2, own -> phoneOf(person(row - 1)));
        };
    }

    private SyntheticMember person(int row) {
        return reservoir.member(firstPerson + row);
    }

    private static String numberOf(SyntheticMember member) {
        return member.person().citizenId().value();
    }

    private static String phoneOf(SyntheticMember member) {
        return member.person().phone().value();
    }

    private RosterRow ordinary(int row) {
        return made(row, RosterFault.NONE, numberOf(person(row)));
    }

    private RosterRow made(int row, RosterFault fault, String number) {
        return new RosterRow(cells(row, number), fault);
    }

    private RosterRow with(int row, RosterFault fault, int column, Function<String, String> change) {
        List<String> cells = cells(row, numberOf(person(row)));
        return new RosterRow(
                IntStream.range(0, cells.size())
                        .mapToObj(at -> at == column ? change.apply(cells.get(at)) : cells.get(at))
                        .toList(),
                fault);
    }

    /** The member of the row lives where he was placed, if that lies within; else in another union of the place. */
    private List<String> cells(int row, String number) {
        SyntheticMember member = person(row);
        String union = Optional.ofNullable(names.get(member.unionPath()))
                .orElseGet(() -> unions.get(row % unions.size()).name());
        return List.of(
                member.person().name(),
                number,
                phoneOf(member),
                union,
                member.joinedOn().toString());
    }

    private Optional<RosterRow> member(int row) {
        return row / 100 < members.size()
                ? Optional.of(members.get(row / 100))
                        .map(member -> new RosterRow(
                                List.of(
                                        member.person().name(),
                                        numberOf(member),
                                        phoneOf(member),
                                        nameOf(member.unionPath()),
                                        member.joinedOn().toString()),
                                RosterFault.MEMBER_ALREADY))
                : Optional.empty();
    }

    private String nameOf(OrgPath path) {
        return federation.unionAt(path).orElseThrow().name();
    }

    /** As it was before 1999; nobody born later has such a one. */
    private static Optional<String> fifteenDigits(SyntheticMember member) {
        String number = numberOf(member);
        return number.startsWith("19", 6)
                ? Optional.of(number.substring(0, 6) + number.substring(8, 17))
                : Optional.empty();
    }

    private static String mistyped(String number) {
        char check = number.charAt(17);
        return number.substring(0, 17) + (check == '1' ? '2' : '1');
    }

    private static String bornOn(SyntheticMember member, String date) {
        String seventeen =
                numberOf(member).substring(0, 6) + date + numberOf(member).substring(14, 17);
        return seventeen + CitizenId.checkCharacter(seventeen);
    }
}
