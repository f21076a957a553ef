package org.niangjia.engine.population.internal;

import java.util.List;
import org.niangjia.engine.population.SyntheticUnion.Level;
import org.niangjia.kernel.OrgPath;

/** A province, city, county or town; the level follows from the depth of the path. */
public record Place(OrgPath path, String division, String name, List<String> communities) {

    public Level level() {
        return switch (path.depth()) {
            case 1 -> Level.PROVINCE;
            case 2 -> Level.CITY;
            case 3 -> Level.COUNTY;
            default -> Level.TOWN;
        };
    }

    /** The name without the kind of place: 望澜 for 望澜区, 望江路 for 望江路街道. */
    public String area() {
        int kindLength = name.endsWith("街道") ? 2 : 1;
        return name.substring(0, name.length() - kindLength);
    }

    /** The pattern with {place} and {area} filled in. */
    String named(String pattern) {
        return pattern.replace("{place}", name).replace("{area}", area());
    }
}
