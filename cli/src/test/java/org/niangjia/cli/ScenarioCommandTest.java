package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference scenarios, each through the pages of a platform of its own. */
class ScenarioCommandTest {

    @Test
    void membershipPlaysToItsEndAndPagesTablesRecordAndListAgree() {
        JsonNode line = JsonMapper.shared().readTree(outputOf("membership"));

        assertThat(line.get("joined").intValue()).isEqualTo(9);
        assertThat(line.get("approved").intValue()).isEqualTo(9);
        assertThat(line.get("returned").intValue()).isEqualTo(1);
        assertThat(line.get("transferred").intValue()).isEqualTo(2);
        assertThat(line.get("placedFromPool").intValue()).isEqualTo(4);
        assertThat(line.get("rosterRows").intValue()).isEqualTo(1_000);
        assertThat(line.get("rosterAccepted").intValue()
                        + line.get("rosterRejected").intValue())
                .isEqualTo(1_000);
        assertThat(line.get("erased").intValue()).isEqualTo(1);
        assertThat(line.get("auditRows").longValue()).isGreaterThan(100);
        assertThat(line.get("auditValid").booleanValue()).isTrue();
        assertThat(line.get("membersInTables").intValue())
                .isGreaterThan(900)
                .isEqualTo(line.get("membersInExport").intValue());
    }

    /** What the command writes to standard output. */
    private static String outputOf(String scenario) {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = new CommandLine(new ScenarioCommand()).setCaseInsensitiveEnumValuesAllowed(true);
            assertThat(command.execute(scenario)).isEqualTo(Main.DONE);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
