package org.niangjia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The measurement of the ceiling runs, though at a size at which its figures say little. */
class LinkageCeilingTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(console);
    }

    private double f1(String model) {
        var line = Pattern.compile("\\| " + Pattern.quote(model) + " \\| ([01]\\.\\d{4}) \\|")
                .matcher(printed.toString(StandardCharsets.UTF_8));
        assertThat(line.find()).as("line of %s in%n%s", model, printed).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void threeModelsWeighTheSamePairs() {
        assertThat(new CommandLine(new LinkageBench()).execute("--ceiling", "1000"))
                .isZero();
        List<Double> f1 = List.of(
                f1("ours, without labels"),
                f1("boosted trees, from the truth of another population"),
                f1("the truth itself"));
        assertThat(f1).allMatch(each -> each > 0.95);
        assertThat(f1.getLast()).isGreaterThanOrEqualTo(f1.getFirst()).isGreaterThan(0.99);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("F1 of ours beside boosted trees");
    }
}
