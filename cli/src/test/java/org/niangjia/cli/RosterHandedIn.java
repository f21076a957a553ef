package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Roster;
import org.niangjia.engine.population.RosterOutcome;
import org.niangjia.engine.population.Settings;
import org.niangjia.kernel.OrgPath;

/** A roster of known people that the demo federation's cadre handed in at the desk, and the run that enters it. */
final class RosterHandedIn {

    private static final OrgPath WANGLAN = new OrgPath("yj.01.0101.");
    private static final Pattern CHOSEN =
            Pattern.compile("name=\"(column-\\d+)\".*?<option value=\"([A-Z_]+)\" selected", Pattern.DOTALL);

    private final Roster roster;
    private final int rows;
    private final String run;

    private RosterHandedIn(Roster roster, int rows, String run) {
        this.roster = roster;
        this.rows = rows;
        this.run = run;
    }

    /** Hands in a roster of new people and lets it start with the columns as they were recognised. */
    static RosterHandedIn at(String url, int rows) throws IOException, InterruptedException {
        Roster roster = Roster.of(
                Federation.generate(Settings.ofDefaults()),
                WANGLAN,
                rows,
                ThreadLocalRandom.current().nextInt(100) * 40_000);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        roster.writeCsv(content, StandardCharsets.UTF_8);
        try (WebClient cadre = cadre(url)) {
            cadre.open("/desk/roster");
            String file = cadre.upload("/desk/roster", "名册.csv", content.toString(StandardCharsets.UTF_8))
                    .uri()
                    .getPath();
            HttpResponse<String> columns = cadre.open(file);
            assertThat(columns.statusCode()).as(columns.body()).isEqualTo(200);
            HttpResponse<String> started = cadre.submit(file + "/start", asRecognised(columns.body()));
            assertThat(started.uri().getPath()).as(started.body()).startsWith("/desk/runs/");
            return new RosterHandedIn(roster, rows, started.uri().getPath().substring("/desk/runs/".length()));
        }
    }

    private static WebClient cadre(String url) throws IOException, InterruptedException {
        WebClient cadre = new WebClient(HttpClient.newBuilder(), url);
        cadre.signInAsStaff("cadre");
        return cadre;
    }

    private static Map<String, String> asRecognised(String page) {
        Map<String, String> form = new HashMap<>(Map.of("firstRow", "2"));
        Matcher chosen = CHOSEN.matcher(page);
        while (chosen.find()) {
            form.put(chosen.group(1), chosen.group(2));
        }
        return form;
    }

    /** The page of its run, as the cadre sees it. */
    String page(String url) throws IOException, InterruptedException {
        try (WebClient cadre = cadre(url)) {
            return cadre.open("/desk/runs/" + run).body();
        }
    }

    /** Presses the button that goes on with a run that stopped. */
    void goOn(String url) throws IOException, InterruptedException {
        try (WebClient cadre = cadre(url)) {
            cadre.open("/desk/runs/" + run);
            assertThat(cadre.submit("/desk/runs/" + run + "/resumption", Map.of())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    String state(Rows database) throws SQLException {
        return database.one("select state from batch.run where id = '" + run + "'");
    }

    long rowsDone(Rows database) throws SQLException {
        return database.count("select added + changed + unchanged + rejected from batch.run where id = '" + run + "'");
    }

    long membersEntered(Rows database) throws SQLException {
        return database.count("select count(*) from member.membership where source_run = '" + run + "'");
    }

    /** What counts so far fits together: the members, the outcomes and the figures of the run. */
    void isWholeSoFar(Rows database) throws SQLException {
        assertThat(membersEntered(database)).isEqualTo(outcomes(database, "ADDED"));
        assertThat(database.count("select count(*) from batch.outcome where run = '" + run + "'"))
                .isEqualTo(rowsDone(database));
    }

    private long outcomes(Rows database, String result) throws SQLException {
        return database.count(
                "select count(*) from batch.outcome where run = '" + run + "' and result = '" + result + "'");
    }

    /** Each row has the one outcome that it must have, and nobody is a member twice or not at all. */
    void isDoneWithoutGapOrDouble(Rows database) throws SQLException {
        assertThat(state(database)).isEqualTo("DONE");
        isWholeSoFar(database);
        assertThat(database.one("select count(*) || ' from ' || min(row_number) || ' to ' || max(row_number)"
                        + " from batch.outcome where run = '" + run + "'"))
                .isEqualTo(rows + " from 2 to " + (rows + 1));
        for (RosterOutcome outcome : RosterOutcome.values()) {
            assertThat(outcomes(database, outcome.name()))
                    .as(outcome.name())
                    .isEqualTo(roster.expected().get(outcome));
        }
        assertThat(database.one("select count(*) - count(distinct number_index) from member.membership"
                        + " where state in ('ACTIVE', 'TRANSFERRING', 'KEPT')"))
                .isEqualTo("0");
    }
}
