package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.engine.population.Employment;
import org.niangjia.engine.population.Settings;
import org.niangjia.engine.population.StaffRole;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.SyntheticJoining;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.SyntheticStaff;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.engine.population.Trade;
import org.niangjia.kernel.OrgPath;

/** Puts the parts of a federation together. */
public final class Generation {

    private final Map<OrgPath, SyntheticUnion> unions = new LinkedHashMap<>();
    private final List<SyntheticEmployer> employers;
    private final List<SyntheticStaff> staff;
    private final List<SyntheticJoining> joinings;
    private final Members members;

    public Generation(Settings settings) {
        Places places = Places.read();
        Identifiers identifiers = new Identifiers(settings.seed());
        IndustryLine industry = new IndustryLine(places, identifiers);
        Employers firms = new Employers(settings, places, industry, identifiers);
        List<Host> hosts = new ArrayList<>(CountyUnions.hosts(places, industry, identifiers));
        hosts.addAll(new TownUnions(identifiers).hosts(places));
        hosts.addAll(firms.hosts());

        PlaceLine.unions(places, identifiers).forEach(this::add);
        industry.unions().forEach(this::add);
        hosts.forEach(host -> add(host.union()));
        employers = firms.all();

        List<String> divisions =
                places.of(Level.COUNTY).stream().map(Place::division).toList();
        Persons persons = new Persons(settings.seed(), divisions);
        members = new Members(settings.seed(), identifiers, persons, new Placement(hosts));
        staff = Table.rows("staff.tsv", 5).stream().map(this::staff).toList();
        joinings = joinings(persons);
    }

    private void add(SyntheticUnion union) {
        if (unions.putIfAbsent(union.path(), union) != null) {
            throw new IllegalStateException("two unions at " + union.path());
        }
    }

    private SyntheticUnion existing(String path) {
        return unionAt(new OrgPath(path)).orElseThrow(() -> new IllegalStateException("no union at " + path));
    }

    private SyntheticStaff staff(Row row) {
        SyntheticUnion union = existing(row.text(3));
        return new SyntheticStaff(
                row.text(0), row.text(1), row.code(2, StaffRole.class), union.path(), union.id(), row.text(4));
    }

    private List<SyntheticJoining> joinings(Persons persons) {
        List<SyntheticJoining> waiting = new ArrayList<>();
        for (Row row : Table.rows("joinings.tsv", 4)) {
            SyntheticUnion union = existing(row.text(0));
            waiting.add(new SyntheticJoining(
                    persons.applicant(waiting.size()),
                    row.code(1, Employment.class),
                    row.code(2, Trade.class),
                    union.id(),
                    union.path(),
                    union.kind() == Kind.POOL,
                    union.employer(),
                    row.number(3)));
        }
        return List.copyOf(waiting);
    }

    public List<SyntheticUnion> unions() {
        return List.copyOf(unions.values());
    }

    public Optional<SyntheticUnion> unionAt(OrgPath path) {
        return Optional.ofNullable(unions.get(path));
    }

    public List<SyntheticEmployer> employers() {
        return employers;
    }

    public List<SyntheticStaff> staff() {
        return staff;
    }

    public List<SyntheticJoining> joinings() {
        return joinings;
    }

    public SyntheticMember member(int number) {
        return members.at(number);
    }
}
