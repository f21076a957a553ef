package org.niangjia.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.cli.scenario.Visitor;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.kernel.OrgPath;

/** A county's roster with known faults, from the press of its button until each row has its outcome. */
final class RosterLoad {

    private static final OrgPath COUNTY = new OrgPath("yj.01.0101.");
    private static final int MINUTES_MAX = 20;
    private static final Pattern CHOSEN =
            Pattern.compile("name=\"(column-\\d+)\".*?<option value=\"([A-Z_]+)\" selected", Pattern.DOTALL);

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
            cadre.open("/desk/roster");
            String columns = cadre.upload("/desk/roster", "file", "花名册.csv", csv.toByteArray());
            Map<String, String> form = new HashMap<>(Map.of("firstRow", "2"));
            Matcher chosen = CHOSEN.matcher(columns);
            while (chosen.find()) {
                form.put(chosen.group(1), chosen.group(2));
            }
            long began = System.nanoTime();
            cadre.send(cadre.path() + "/start", form);
            String run = cadre.path();
            while (!cadre.open(run).contains(run + "/outcome?rejected=true")) {
                if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(MINUTES_MAX)) {
                    throw new IOException("the roster is not done");
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
            figures.atMost(
                    "a roster of %,d rows, an outcome each".formatted(rows),
                    (System.nanoTime() - began) / 1e9,
                    60,
                    "s");
            long lines = cadre.open(run + "/outcome?form=CSV").lines().count();
            figures.atLeast("rows of the outcome sheet", (double) (lines - 2), rows, "rows");
        }
    }
}
