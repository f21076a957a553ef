package org.niangjia.cli.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.kernel.OrgPath;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.privacy.Removals;

/**
 * The reference scenario of membership in one county: workers join by phone, one of them after a return; some wait in the
 * turnover pool and are placed in bulk; two move to other unions; a roster with known faults is entered; a union is closed
 * and its members are kept above it; a worker leaves and is erased; the county's list goes out with a second person's consent.
 */
public final class MembershipScenario {

    private static final OrgPath COUNTY = new OrgPath("yj.01.0101.");
    private static final OrgPath OTHER_COUNTY = new OrgPath("yj.02.0201.");
    private static final int FIRST_PERSON = 6_000_000;
    private static final int BY_PLACE = 5;
    private static final int IN_POOL = 4;
    private static final int ROSTER_ROWS = 1_000;
    private static final Duration ROSTER_MAX = Duration.ofMinutes(3);

    private static final Pattern JOINING = Pattern.compile("href=\"(/desk/joinings/[0-9a-f-]{36})\"");
    private static final Pattern TRANSFER = Pattern.compile("href=\"(/desk/transfers/[0-9a-f-]{36})\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern POOLED = Pattern.compile("name=\"joining\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern WIDE_UNION = Pattern.compile("name=\"union\" value=\"([0-9a-f-]{36})\"");

    private final TemporaryPlatform platform;
    private final Consumer<String> progress;
    private final Federation federation;
    private final List<SyntheticMember> people;
    private final List<Visitor> visitors = new ArrayList<>();

    /** @param progress told what happens, a line each */
    public MembershipScenario(TemporaryPlatform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
        this.federation = platform.part(Federation.class);
        Federation reservoir = Federation.generate(federation.settings().withMemberCount(FIRST_PERSON + 1_000));
        this.people = new ArrayList<>();
        for (int i = 0; i < BY_PLACE + IN_POOL; i++) {
            people.add(reservoir.member(FIRST_PERSON + i));
        }
    }

    /**
     * Plays it once on a fresh platform.
     *
     * @throws IOException if a page does not lead on as it should, with the page's address
     */
    public MembershipCounts play() throws IOException, InterruptedException {
        MembershipRecords records = new MembershipRecords(platform, COUNTY);
        MembershipRecords.Deeds before = records.deeds();
        Visitor cadre = staff("cadre");
        Visitor officer = staff("officer");
        int returned = joinByPlace(cadre);
        int placed = joinThroughThePool(cadre);
        int approved = approveAll(cadre);
        int transferred = transfer(cadre);
        MembershipCounts.Rows roster = roster(cadre);
        close(officer);
        int erased = leaveAndBeErased(visitors.get(BY_PLACE - 1));
        progress.accept("taking the county's list along with a second person's consent");
        int exported = export(cadre, officer);
        AuditState audit = records.verifiedAudit();
        MembershipCounts counts = new MembershipCounts(
                people.size(),
                approved,
                returned,
                transferred,
                placed,
                roster,
                erased,
                audit,
                records.membersOfCounty(),
                exported);
        counts.compareWith(records.deeds().since(before));
        return counts;
    }

    private Visitor staff(String account) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(platform.url());
        visitor.signInAsStaff(account);
        return visitor;
    }

    private UnionNode union(OrgPath within, UnionKind kind) {
        return platform.part(Unions.class).all().stream()
                .filter(union -> union.takesMembers() && union.kind() == kind && within.covers(union.path()))
                .findFirst()
                .orElseThrow();
    }

    private String idAt(OrgPath path) {
        return platform.part(Unions.class).at(path).orElseThrow().id().toString();
    }

    private int joinByPlace(Visitor cadre) throws IOException, InterruptedException {
        progress.accept(BY_PLACE + " couriers join by phone; one is asked to mend his application");
        String couriers = idAt(new OrgPath(COUNTY.value() + "courier."));
        for (int i = 0; i < BY_PLACE; i++) {
            join(people.get(i), Map.of("way", "PLACE", "union", couriers));
        }
        Visitor careless = visitors.getFirst();
        String joining = joiningOf(cadre, people.getFirst());
        cadre.open(joining);
        cadre.send(joining + "/return", Map.of("reason", "请补充现在的工作单位或平台名称"));
        careless.open("/joining");
        careless.open("/joining/consents");
        careless.send("/joining/consents", Map.of("consent", "IDENTITY,MEMBERSHIP"));
        return 1;
    }

    private void join(SyntheticMember person, Map<String, String> union) throws IOException, InterruptedException {
        Visitor worker = new Visitor(platform.url());
        visitors.add(worker);
        worker.signInAsWorker(person.person().phone().value());
        worker.open("/joining/person");
        worker.send(
                "/joining/person",
                Map.of(
                        "name", person.person().name(),
                        "citizenId", person.person().citizenId().value()));
        worker.open("/joining/work");
        worker.send("/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER"));
        worker.open("/joining/union");
        worker.send("/joining/union", union);
        expect(worker, "/joining/consents");
        worker.send("/joining/consents", Map.of("consent", "IDENTITY,MEMBERSHIP"));
        expect(worker, "/joining");
    }

    private static void expect(Visitor visitor, String path) throws IOException {
        if (!visitor.path().equals(path)) {
            throw new IOException("expected to arrive at " + path + ", not at " + visitor.path());
        }
    }

    private static String joiningOf(Visitor cadre, SyntheticMember person) throws IOException, InterruptedException {
        String lastFour = person.person().phone().value().substring(7);
        return first(
                JOINING, cadre.open("/desk/joinings?q=" + lastFour), "a joining with the phone ending " + lastFour);
    }

    private static String first(Pattern pattern, String page, String what) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("the page shows not " + what);
        }
        return found.group(1);
    }

    private int joinThroughThePool(Visitor cadre) throws IOException, InterruptedException {
        progress.accept(IN_POOL + " who know no union wait in the pool and are placed at once");
        for (int i = 0; i < IN_POOL; i++) {
            join(people.get(BY_PLACE + i), Map.of("way", "UNKNOWN", "county", idAt(COUNTY)));
        }
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < IN_POOL; i++) {
            mine.add(idOf(joiningOf(cadre, people.get(BY_PLACE + i))));
        }
        String page = cadre.open("/desk/joinings/pool");
        Matcher waiting = POOLED.matcher(page);
        List<String> all = new ArrayList<>();
        while (waiting.find()) {
            all.add(waiting.group(1));
        }
        if (!all.containsAll(mine)) {
            throw new IOException("not all of those who joined are shown in the pool");
        }
        String key = first(KEY, page, "a placement's key");
        cadre.send(
                "/desk/joinings/pool",
                Map.of(
                        "key",
                        key,
                        "joining",
                        String.join(",", mine),
                        "union",
                        idAt(new OrgPath(COUNTY.value() + "courier."))));
        expect(cadre, "/desk/joinings/pool/" + key);
        return mine.size();
    }

    private static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private int approveAll(Visitor cadre) throws IOException, InterruptedException {
        progress.accept("a cadre approves all " + people.size());
        for (SyntheticMember person : people) {
            String joining = joiningOf(cadre, person);
            cadre.open(joining);
            cadre.send(joining + "/approval", Map.of());
        }
        for (Visitor worker : visitors) {
            worker.open("/joining");
            expect(worker, "/membership/card");
        }
        return people.size();
    }

    private int transfer(Visitor cadre) throws IOException, InterruptedException {
        progress.accept("one member moves within the county, one to another county");
        ask(visitors.get(1), union(COUNTY, UnionKind.ENTERPRISE));
        accept(cadre);
        ask(visitors.get(2), union(OTHER_COUNTY, UnionKind.ENTERPRISE));
        accept(staff("cadre-yundong"));
        return 2;
    }

    private static void ask(Visitor worker, UnionNode to) throws IOException, InterruptedException {
        worker.open("/membership/transfer");
        worker.send("/membership/transfer", Map.of("union", to.id().toString(), "reason", "换了工作单位"));
        expect(worker, "/membership");
    }

    /** Accepts what was asked last: the list has the newest request in front. */
    private void accept(Visitor cadre) throws IOException, InterruptedException {
        Matcher links = TRANSFER.matcher(cadre.open("/desk/transfers"));
        List<String> shown = new ArrayList<>();
        while (links.find()) {
            shown.add(links.group(1));
        }
        for (String transfer : shown) {
            String page = cadre.open(transfer);
            if (people.stream().anyMatch(person -> page.contains(person.person().name()))
                    && page.contains(transfer + "/acceptance")) {
                cadre.send(transfer + "/acceptance", Map.of());
                return;
            }
        }
        throw new IOException("no transfer of ours waits at the desk");
    }

    private MembershipCounts.Rows roster(Visitor cadre) throws IOException, InterruptedException {
        progress.accept("a roster of " + ROSTER_ROWS + " rows is entered");
        Roster roster = Roster.of(federation, COUNTY, ROSTER_ROWS);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        roster.writeCsv(csv, Charset.forName("GBK"));
        RosterVisit visit = new RosterVisit(cadre);
        visit.handIn(csv.toByteArray());
        visit.enter(ROSTER_MAX);
        return MembershipCounts.Rows.of(visit.outcomes(), roster.expected());
    }

    private void close(Visitor officer) throws IOException, InterruptedException {
        UnionNode ending = union(COUNTY, UnionKind.ENTERPRISE);
        progress.accept("the union " + ending.name() + " is closed; its members are kept above it");
        String address = "/desk/unions/" + ending.id() + "/structure/CLOSE";
        String key = first(KEY, officer.open(address), "a deed's key");
        officer.send(address, Map.of("key", key, "reason", "企业注销，按批复撤销"));
        if (!officer.path().endsWith("?done=done")) {
            throw new IOException("the union was not closed: " + officer.path());
        }
    }

    private int leaveAndBeErased(Visitor worker) throws IOException, InterruptedException {
        progress.accept("one leaves and asks to be erased; the time to think it over passes");
        worker.open("/membership/leaving");
        worker.send("/membership/leaving", Map.of());
        worker.open("/me/removal");
        worker.send("/me/removal", Map.of("understood", "true"));
        expect(worker, "/me/removal");
        return platform.part(Removals.class).carryOutDue(Instant.now().plus(8, ChronoUnit.DAYS));
    }

    /** @return how many members stand in the sheet */
    private static int export(Visitor cadre, Visitor officer) throws IOException, InterruptedException {
        String page = cadre.open("/desk/roster/export");
        String union = first(WIDE_UNION, page, "the union of the list");
        cadre.send("/desk/roster/export", Map.of("union", union, "form", "CSV", "purpose", "年度会员统计"));
        String change = cadre.path();
        officer.open(change);
        officer.send(change + "/approval", Map.of());
        cadre.open("/desk/roster/export");
        String sheet = cadre.send("/desk/roster/export/" + idOf(change), Map.of("form", "CSV"));
        return MembershipCounts.membersIn(sheet);
    }
}
