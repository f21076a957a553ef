package org.niangjia.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.niangjia.cli.scenario.MembershipCounts;
import org.niangjia.cli.scenario.MembershipScenario;
import org.niangjia.cli.scenario.TemporaryPlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Plays a reference scenario through the pages of a platform of its own, which is gone afterwards. */
@Command(
        name = "scenario",
        description = "Plays a reference scenario on a fresh temporary platform and prints one line of JSON.",
        mixinStandardHelpOptions = true)
final class ScenarioCommand implements Callable<Integer> {

    /** The scenarios by name. */
    enum Name {
        MEMBERSHIP
    }

    @Parameters(paramLabel = "NAME", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Name name = Name.MEMBERSHIP;

    @Override
    public Integer call() throws InterruptedException {
        System.err.println("Starting a platform of its own …");
        PrintStream result = System.out;
        // The platform's log goes to standard output, which here belongs to the one line of the result.
        System.setOut(System.err);
        try (TemporaryPlatform platform = TemporaryPlatform.start()) {
            result.println(JsonMapper.shared().writeValueAsString(play(platform)));
            return Main.DONE;
        } catch (IOException e) {
            System.err.println("The scenario did not play to its end: " + e.getMessage());
            return Main.FAILED;
        } finally {
            System.setOut(result);
        }
    }

    private Map<String, Object> play(TemporaryPlatform platform) throws IOException, InterruptedException {
        return switch (name) {
            case MEMBERSHIP -> inWords(new MembershipScenario(platform, System.err::println).play());
        };
    }

    private static Map<String, Object> inWords(MembershipCounts counts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("joined", counts.joined());
        line.put("approved", counts.approved());
        line.put("returned", counts.returned());
        line.put("transferred", counts.transferred());
        line.put("placedFromPool", counts.placedFromPool());
        line.put("rosterRows", counts.roster().all());
        line.put("rosterAccepted", counts.roster().accepted());
        line.put("rosterRejected", counts.roster().rejected());
        line.put("erased", counts.erased());
        line.put("auditRows", counts.audit().rows());
        line.put("auditValid", counts.audit().valid());
        line.put("membersInTables", counts.membersInTables());
        line.put("membersInExport", counts.membersInExport());
        return line;
    }
}
