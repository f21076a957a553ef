package org.niangjia.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.niangjia.cli.scenario.RosterVisit;
import org.niangjia.cli.scenario.Visitor;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.kernel.OrgPath;

/** A county's roster with known faults, from the press of its button until each row has its outcome. */
final class RosterLoad {

    private static final OrgPath COUNTY = new OrgPath("yj.01.0101.");
    private static final Duration WAIT_MAX = Duration.ofMinutes(20);

    private final String url;
    private final Federation federation;

    RosterLoad(String url, Federation federation) {
        this.url = url;
        this.federation = federation;
    }

    void measure(Figures figures, int rows) throws IOException, InterruptedException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        Roster.of(federation, COUNTY, rows).writeCsv(csv, Charset.forName("GBK"));
        try (Visitor cadre = new Visitor(url)) {
            cadre.signInAsStaff("cadre");
            RosterVisit visit = new RosterVisit(cadre);
            visit.handIn(csv.toByteArray());
            long began = System.nanoTime();
            visit.enter(WAIT_MAX);
            figures.atMost(
                    "a roster of %,d rows, an outcome each".formatted(rows),
                    (System.nanoTime() - began) / 1e9,
                    60,
                    "s");
            long lines = visit.outcomes().lines().count();
            figures.atLeast("rows of the outcome sheet", (double) (lines - 2), rows, "rows");
        }
    }
}
