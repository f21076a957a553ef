package org.niangjia.bench;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.cli.scenario.Visitor;

/** A county's list of members taken along in clear rows, with a second person's consent. */
final class ListLoad {

    private static final int ROWS_OF_THE_MARK = 60_000;
    private static final Pattern UNION = Pattern.compile("name=\"union\" value=\"([0-9a-f-]{36})\"");

    private final String url;

    ListLoad(String url) {
        this.url = url;
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        try (Visitor cadre = new Visitor(url);
                Visitor officer = new Visitor(url)) {
            cadre.signInAsStaff("cadre");
            officer.signInAsStaff("officer");
            Matcher union = UNION.matcher(cadre.open("/desk/roster/export"));
            if (!union.find()) {
                throw new IOException("no union is offered");
            }
            cadre.send("/desk/roster/export", Map.of("union", union.group(1), "form", "XLSX", "purpose", "年度会员统计"));
            String change = cadre.path();
            officer.open(change);
            officer.send(change + "/approval", Map.of());
            cadre.open("/desk/roster/export");
            Visitor.Download sheet = cadre.download(
                    "/desk/roster/export/" + change.substring(change.lastIndexOf('/') + 1), Map.of("form", "CSV"));
            figures.atMost("first byte of an exported list", (double) sheet.millisToFirstByte(), 1_000, "ms");
            figures.atMost(
                    "an exported list, for each 60,000 rows (%,d in all)".formatted(sheet.lines()),
                    sheet.millis() / 1000.0 * ROWS_OF_THE_MARK / sheet.lines(),
                    30,
                    "s");
        }
    }
}
