package org.niangjia.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.OfficeRegisters;
import org.niangjia.engine.population.RegisterSummary;
import org.niangjia.engine.population.Settings;
import org.niangjia.engine.population.UnusableNoise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the lists of a synthetic population, with the truth about who is who. */
@Command(
        name = "population",
        description =
                "Writes a synthetic members' list, the registers of five offices with their errors, and the truth.",
        mixinStandardHelpOptions = true)
final class PopulationCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Option(names = "--members", required = true, description = "People in the members' list, 1 to 5,000,000.")
    private int members;

    @Option(names = "--seed", description = "Another seed gives other people; by default that of the demo federation.")
    private long seed = Settings.ofDefaults().seed();

    @Option(names = "--noise", description = "Rates of errors that replace the default ones (docs/registers.md).")
    private @Nullable Path noise;

    @Option(names = "--out", required = true, description = "Folder for the CSV files; made if missing, else empty.")
    private @Nullable Path out;

    @Option(
            names = "--like-members",
            description = "Registers under the headings of the members' list too (like-members-….csv).")
    private boolean likeMembers;

    @Option(names = "--json", description = "Prints one line of JSON.")
    private boolean json;

    private record Line(
            int members, Map<String, Long> rows, Map<String, Long> pairs, double seconds, long peakMemoryMiB) {}

    @Override
    public Integer call() {
        long began = System.nanoTime();
        try {
            if (noise != null && !Files.isRegularFile(noise)) {
                return wrong("there is no file " + noise);
            }
            Noise rates = noise == null ? Noise.ofDefaults() : Noise.read(noise);
            OfficeRegisters registers = OfficeRegisters.of(members, seed, rates);
            ProgressLines progress = new ProgressLines("members");
            RegisterSummary summary = registers.writeTo(
                    Objects.requireNonNull(out), likeMembers, done -> progress.progressed(done, members));
            print(summary, (System.nanoTime() - began) / 1e9);
            return Main.DONE;
        } catch (UnusableNoise | IllegalArgumentException wrong) {
            return wrong(Faults.inWords(wrong));
        } catch (IOException failed) {
            System.err.println("population: " + Faults.inWords(failed));
            return Main.FAILED;
        }
    }

    private static int wrong(String words) {
        System.err.println("population: " + words);
        return Main.WRONG_USE;
    }

    private void print(RegisterSummary summary, double seconds) {
        if (json) {
            System.out.println(MAPPER.writeValueAsString(new Line(
                    summary.members(),
                    byCode(summary.rows()),
                    byCode(summary.pairs()),
                    seconds,
                    PeakMemory.mebibytes())));
            return;
        }
        summary.rows()
                .forEach((list, rows) -> System.out.printf(
                        "%s.csv: %,d rows%s%n",
                        list.code(),
                        rows,
                        list == OfficeList.MEMBERS
                                ? ""
                                : String.format(
                                        ", %,d pairs with members",
                                        summary.pairs().get(list))));
    }

    private static Map<String, Long> byCode(Map<OfficeList, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((list, count) -> named.put(list.code(), count));
        return named;
    }
}
