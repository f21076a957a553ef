package org.niangjia.engine.population.internal;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.engine.population.SyntheticUnion;
import org.niangjia.engine.population.SyntheticUnion.Kind;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.kernel.OrgPath;

/** The grass-roots unions of each town that no firm has: one for its small firms, one for each village or community. */
final class TownUnions {

    private static final int JOINT_WEIGHT = 10;
    private static final int COMMUNITY_WEIGHT = 5;

    private final Identifiers identifiers;

    TownUnions(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    List<Host> hosts(Places places) {
        List<Host> hosts = new ArrayList<>();
        for (Place town : places.of(Level.TOWN)) {
            int ordinal = 1;
            hosts.add(new Host(union(town, ordinal, Kind.JOINT, town.name() + "小微企业"), null, JOINT_WEIGHT));
            for (String community : town.communities()) {
                ordinal++;
                hosts.add(new Host(union(town, ordinal, Kind.COMMUNITY, community), null, COMMUNITY_WEIGHT));
            }
        }
        return hosts;
    }

    private SyntheticUnion union(Place town, int ordinal, Kind kind, String whose) {
        OrgPath path = town.path().child(segment(ordinal));
        String shortName = whose + "联合工会";
        String name = kind == Kind.COMMUNITY ? town.name() + shortName : shortName;
        return new SyntheticUnion(
                identifiers.union(path), path, name, shortName, Level.GRASSROOTS, kind, town.division(), null, null);
    }

    /** Four digits, so that paths of a town sort as they were founded. */
    static String segment(int ordinal) {
        return String.valueOf(10_000 + ordinal).substring(1);
    }
}
