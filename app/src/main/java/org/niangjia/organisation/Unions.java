package org.niangjia.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/** The union tree. Lists hold open unions only; one that was merged or closed is still found by its identifier and path. */
public interface Unions {

    Optional<UnionNode> find(UnionId id);

    Optional<UnionNode> at(OrgPath path);

    /** All unions of one level, by path. */
    List<UnionNode> of(UnionLevel level);

    /** The unions of one level from the path down, by path. */
    List<UnionNode> of(UnionLevel level, OrgPath within);

    /** The unions that none stands above, by path: one, on most platforms. */
    List<UnionNode> tops();

    /** The unions one step below the path, by path. */
    List<UnionNode> below(OrgPath parent);

    /** Where the county that covers the path keeps workers until a union is found for them. */
    Optional<UnionNode> turnoverPoolFor(OrgPath path);

    /**
     * Firm unions whose employer's name holds the text, best match first.
     *
     * @param limit how many at most, 1 to 100
     */
    List<UnionNode> searchEmployers(String text, int limit);

    /**
     * Grass-roots unions that take members, within the path: what a cadre can place a worker in.
     *
     * @param text part of the name, or empty for all
     * @param limit how many at most, 1 to 100
     */
    List<UnionNode> searchPlaces(String text, OrgPath within, int limit);

    /** Every open union, by path. */
    List<UnionNode> all();

    /** All industry unions and federations of a trade, by path. */
    List<UnionNode> federations();

    /**
     * Open unions that take members and bear one of these very names, or unite a firm of such a name.
     *
     * @param names of unions or firms, in full
     */
    List<UnionNode> named(Collection<String> names);

    /** Adds unions that are not there yet (compared by identifier); parents before children. */
    void addAll(Collection<UnionNode> unions);

    boolean isEmpty();
}
