package org.niangjia.cli.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cadre hands a roster in, takes the columns as they were recognised, and waits for its outcomes. */
public final class RosterVisit {

    private static final Pattern CHOSEN =
            Pattern.compile("name=\"(column-\\d+)\".*?<option value=\"([A-Z_]+)\" selected", Pattern.DOTALL);

    private final Visitor cadre;
    private final Map<String, String> columns = new HashMap<>(Map.of("firstRow", "2"));
    private String run = "";

    /** @param cadre signed in at the desk */
    public RosterVisit(Visitor cadre) {
        this.cadre = cadre;
    }

    /** Uploads the file; nothing is entered yet. */
    public void handIn(byte[] csv) throws IOException, InterruptedException {
        cadre.open("/desk/roster");
        Matcher chosen = CHOSEN.matcher(cadre.upload("/desk/roster", "file", "花名册.csv", csv));
        while (chosen.find()) {
            columns.put(chosen.group(1), chosen.group(2));
        }
        run = cadre.path();
    }

    /** Starts the run and waits until each row has its outcome. */
    public void enter(Duration atMost) throws IOException, InterruptedException {
        cadre.send(run + "/start", columns);
        run = cadre.path();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!cadre.open(run).contains(run + "/outcome\"")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the roster is not done: " + run);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** The sheet of outcomes: a heading, each row with what became of it, a watermark. */
    public String outcomes() throws IOException, InterruptedException {
        return cadre.open(run + "/outcome?form=CSV");
    }
}
