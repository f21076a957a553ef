package org.niangjia.member.internal.union;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;
import org.niangjia.member.Employment;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.springframework.stereotype.Service;

/** Finds the union that a worker can ask to join, in three ways. */
@Service
public class UnionFinder {

    /** Shorter texts would list firms at random. */
    public static final int EMPLOYER_TEXT_MIN = 2;

    private static final int EMPLOYERS_SHOWN = 10;

    private final Unions unions;

    UnionFinder(Unions unions) {
        this.unions = unions;
    }

    /** A city with its counties. */
    public record City(UnionNode city, List<UnionNode> counties) {}

    /** Every city with its counties, by path. */
    public List<City> cities() {
        List<UnionNode> counties = unions.of(UnionLevel.COUNTY);
        return unions.of(UnionLevel.CITY).stream()
                .map(city -> new City(
                        city,
                        counties.stream()
                                .filter(county -> city.path().covers(county.path()))
                                .toList()))
                .toList();
    }

    public List<UnionNode> townsOf(UnionNode county) {
        return unions.of(UnionLevel.TOWN, county.path());
    }

    /** The unions of firms whose name holds the text; none if it is shorter than {@value #EMPLOYER_TEXT_MIN} characters. */
    public List<UnionNode> byEmployer(String text) {
        String wanted = text.strip();
        return wanted.codePointCount(0, wanted.length()) < EMPLOYER_TEXT_MIN
                ? List.of()
                : unions.searchEmployers(wanted, EMPLOYERS_SHOWN);
    }

    /**
     * The unions that take workers of a place whatever their firm: those of the whole county and of the town. Who works
     * through a platform or on his own account reads those of the county first, since they unite his trade.
     */
    public List<UnionNode> byPlace(UnionNode county, @Nullable UnionNode town, Employment employment) {
        List<UnionNode> found = new ArrayList<>(openToAll(county));
        if (town != null) {
            boolean countyFirst = employment == Employment.NEW_FORM || employment == Employment.FLEXIBLE;
            found.addAll(countyFirst ? found.size() : 0, openToAll(town));
        }
        return found;
    }

    private List<UnionNode> openToAll(UnionNode place) {
        return unions.below(place.path()).stream()
                .filter(union -> union.takesMembers() && union.kind() != UnionKind.ENTERPRISE)
                .sorted(Comparator.comparing((UnionNode union) -> union.kind() != UnionKind.NEW_FORM)
                        .thenComparing(UnionNode::path))
                .toList();
    }

    /**
     * Unions of the whole tree that take members and whose name holds the text.
     *
     * @param limit how many at most, 1 to 100
     */
    public List<UnionNode> everywhere(String text, int limit) {
        return unions.tops().stream()
                .flatMap(top -> unions.searchPlaces(text.strip(), top.path(), limit).stream())
                .limit(limit)
                .toList();
    }

    public Optional<UnionNode> find(UnionLevel level, @Nullable UUID id) {
        return id == null ? Optional.empty() : unions.find(new UnionId(id)).filter(union -> union.level() == level);
    }

    /** The union of the level that the path lies in. */
    public Optional<UnionNode> above(OrgPath path, UnionLevel level) {
        for (OrgPath at = path; at != null; at = at.parent()) {
            Optional<UnionNode> found = unions.at(at).filter(union -> union.level() == level);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The choice of a union that takes members; empty for any other. */
    public Optional<UnionChoice> choose(UnionChoice.Way way, @Nullable UUID union) {
        return find(UnionLevel.GRASSROOTS, union)
                .filter(UnionNode::takesMembers)
                .map(found -> new UnionChoice(way, found.id(), found.path()));
    }

    /** The choice of who doesn't know his union: the turnover pool of the county where he works. */
    public Optional<UnionChoice> choosePool(@Nullable UUID county) {
        return find(UnionLevel.COUNTY, county)
                .flatMap(found -> unions.turnoverPoolFor(found.path()))
                .map(pool -> new UnionChoice(UnionChoice.Way.UNKNOWN, pool.id(), pool.path()));
    }

    /** An earlier choice with the place that its union has now; empty if the union was merged or closed. */
    public Optional<UnionChoice> asItIs(UnionChoice choice) {
        return unions.find(choice.union())
                .filter(UnionNode::open)
                .map(union -> new UnionChoice(choice.way(), union.id(), union.path()));
    }

    /** The union's full name; empty if it is unknown. */
    public String nameOf(@Nullable UnionId id) {
        return id == null ? "" : unions.find(id).map(UnionNode::name).orElse("");
    }
}
