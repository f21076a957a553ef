package org.niangjia;

import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.kernel.OrgPath;

/** Rosters of people who are in no table yet, for the tests of one run: nobody stands in two of them. */
public final class NewPeople {

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private NewPeople() {}

    public static Roster roster(Federation federation, OrgPath within, int rows) {
        return Roster.of(federation, within, rows, TAKEN.getAndAdd(rows));
    }
}
