package org.niangjia.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.niangjia.cli.scenario.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The figures of the platform as a whole, on fresh data with the demo federation. */
@Command(
        name = "platform",
        description = "Start, memory, throughput, latency, answers.",
        mixinStandardHelpOptions = true)
final class PlatformBench implements Callable<Integer> {

    private static final String PUBLIC_PAGE = "/open/documents/how-to-join";
    private static final int MIX_PER_SECOND = 300;

    @Option(
            names = "--laws",
            description =
                    "A folder of laws in Markdown to upload before asking; without it the answers to questions about"
                            + " laws are not measured.")
    private @Nullable Path laws;

    @Option(
            names = "--questions",
            description =
                    "Questions to ask, one a line, the text after the last TAB; without it they are not measured.")
    private @Nullable Path questions;

    @Option(names = "--seconds", defaultValue = "15", description = "Length of each load (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Figures figures = new Figures();
        Path home = Path.of(System.getProperty("niangjia.home", "."));
        try (RunningPlatform platform = RunningPlatform.start(home);
                Visitor worker = new Visitor(platform.url())) {
            figures.atMost("first page after up, fresh data", platform.millisToFirstPage() / 1000.0, 15, "s");
            LecturerLoad lecturer = new LecturerLoad(platform.url());
            lecturer.awaitEmbedding();
            worker.signInAsWorker("10099990001");
            measureThroughput(figures, platform, worker);
            if (laws == null || questions == null) {
                figures.missing("first cited sentence, p95", "give --laws and --questions");
                figures.missing("replaced article found", "give --laws and --questions");
            } else {
                lecturer.uploadAll(laws);
                lecturer.awaitEmbedding();
                figures.atMost(
                        "replaced article found by text search",
                        (double) lecturer.millisUntilReplacedIsFound(),
                        1000,
                        "ms");
                lecturer.awaitEmbedding();
                Percentiles answers = lecturer.millisToFirstSentence(Files.readAllLines(questions), 200);
                figures.atMost("first cited sentence, 200 questions, p95", (double) answers.at(0.95), 300, "ms");
            }
            TimeUnit.SECONDS.sleep(20);
            figures.atMost("memory of JVM and PostgreSQL, idle (PSS)", platform.memoryMegabytes(), 700, "MB");
        }
        System.out.println(Machine.inWords());
        figures.print(System.out);
        return 0;
    }

    private void measureThroughput(Figures figures, RunningPlatform platform, Visitor worker)
            throws IOException, InterruptedException {
        String home = platform.url() + "/";
        String page = platform.url() + PUBLIC_PAGE;
        String cookie = worker.cookieHeader();
        warmUp(page, home, cookie);
        figures.atLeast("public page from the database", Wrk.requestsPerSecond(page, "", seconds), 2000, "requests/s");
        figures.atLeast("signed-in home", Wrk.requestsPerSecond(home, cookie, seconds), 800, "requests/s");
        List<HttpRequest> mix = List.of(
                SteadyLoad.get(page, ""),
                SteadyLoad.get(home, cookie),
                SteadyLoad.get(platform.url() + "/open/documents", ""),
                SteadyLoad.get(platform.url() + "/messages", cookie),
                SteadyLoad.get(platform.url() + "/services", cookie));
        SteadyLoad.Result result = SteadyLoad.run(mix, MIX_PER_SECOND, Duration.ofSeconds(seconds));
        figures.atMost("mix at 300 requests/s, p99", result.micros().at(0.99) / 1000.0, 50, "ms");
        figures.atMost("errors in the mix", result.failures(), 0, "requests");
    }

    private void warmUp(String page, String home, String cookie) throws IOException, InterruptedException {
        Wrk.requestsPerSecond(page, "", seconds);
        Wrk.requestsPerSecond(home, cookie, seconds);
    }
}
