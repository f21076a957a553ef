package org.niangjia.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Verifies a long record of deeds by the command that an auditor uses. */
final class DeedsLoad {

    private static final Pattern RATE = Pattern.compile("\"rowsPerSecond\":(\\d+)");

    private final Path home;
    private final Path data;
    private final MembershipTables tables;

    DeedsLoad(Path home, Path data, MembershipTables tables) {
        this.home = home;
        this.data = data;
        this.tables = tables;
    }

    /** Rows a second, while the platform runs; as many entries as asked for are added before, and chained by the platform. */
    double rowsPerSecond(int entries) throws IOException, InterruptedException {
        tables.addDeeds(entries);
        List<String> command =
                List.of(home.resolve("niangjia").toString(), "audit", "verify", "--data", data.toString(), "--json");
        Process verify = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(line);
        if (verify.waitFor() != 0 || !rate.find()) {
            throw new IOException("the record was not verified: " + line);
        }
        return Double.parseDouble(rate.group(1));
    }
}
