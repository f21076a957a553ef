package org.niangjia.engine.population;

import java.util.List;

/**
 * A row of a roster.
 *
 * @param cells as {@link Roster#HEADER} names them
 */
public record RosterRow(List<String> cells, RosterFault fault) {

    public RosterRow {
        cells = List.copyOf(cells);
    }
}
