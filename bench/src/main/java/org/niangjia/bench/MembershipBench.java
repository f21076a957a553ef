package org.niangjia.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.niangjia.cli.scenario.Visitor;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The figures of membership and trust, on a federation of a million members. */
@Command(
        name = "membership",
        description = "Rosters, search, own pages, exports, joinings, the record of deeds, key rotation.",
        mixinStandardHelpOptions = true)
final class MembershipBench implements Callable<Integer> {

    /** A measurement asks more of an account than people do; and a million members want more than a county. */
    private static final Map<String, String> SETTINGS = Map.of(
            "NIANGJIA_LIMITS_ACCOUNT_REQUESTS", "100000/1m",
            "NIANGJIA_LIMITS_ACCOUNT_SEARCHES", "100000/1m",
            "NIANGJIA_LIMITS_ACCOUNT_FORMS", "100000/1m",
            "NIANGJIA_DB_SHARED_BUFFERS", "1GB");

    /** A platform runs for weeks: what it compiles in its first minute is no part of its latency. */
    static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final int SEARCHES_PER_SECOND = 20;
    private static final int OWN_PAGES_PER_SECOND = 100;
    private static final int JOININGS_PER_SECOND = 20;

    @Option(names = "--members", defaultValue = "1000000", description = "Members stored (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--data",
            description = "A data directory kept for the next time; fresh and gone afterwards without it.")
    private @Nullable Path data;

    @Option(names = "--rows", defaultValue = "100000", description = "Rows of the roster (default ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--entries",
            defaultValue = "1000000",
            description = "Entries of the record of deeds to verify (default ${DEFAULT-VALUE}).")
    private int entries;

    @Option(names = "--seconds", defaultValue = "60", description = "Length of each load (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Figures figures = new Figures();
        Path home = Path.of(System.getProperty("niangjia.home", "."));
        Federation federation = Federation.generate(Settings.ofDefaults().withMemberCount(members));
        System.err.println("Filling in " + members + " members …");
        try (RunningPlatform platform =
                        RunningPlatform.start(home, data, SETTINGS, "--members", String.valueOf(members));
                HttpClient client = Visitor.client()) {
            MembershipTables tables = new MembershipTables(platform.data());
            tables.settle();
            System.err.println("Searching …");
            search(figures, platform, federation);
            System.err.println("Opening own pages …");
            ownPages(figures, platform, client, federation);
            System.err.println("Taking a list along …");
            new ListLoad(platform.url()).measure(figures);
            System.err.println("Joining …");
            new JoiningLoad(platform.url(), client, federation).measure(figures, JOININGS_PER_SECOND, seconds);
            System.err.println("Entering a roster …");
            new RosterLoad(platform.url(), federation).measure(figures, rows);
            System.err.println("Verifying the record of deeds …");
            figures.atLeast(
                    "verification of the record of deeds",
                    new DeedsLoad(home, platform.data(), tables).rowsPerSecond(entries),
                    100_000,
                    "rows/s");
            System.err.println("Rotating the key …");
            rotation(figures, platform, tables);
            figures.atMost("memory of JVM and PostgreSQL at the end (PSS)", platform.memoryMegabytes(), 2_000, "MB");
        }
        System.out.println(Machine.inWords());
        figures.print(System.out);
        return 0;
    }

    /** The widest scope there is sees every row; a county's sees a ninth. */
    private void search(Figures figures, RunningPlatform platform, Federation federation)
            throws IOException, InterruptedException {
        List<HttpRequest> requests = new ArrayList<>();
        for (String account : List.of("cadre-province", "cadre")) {
            try (Visitor cadre = new Visitor(platform.url())) {
                cadre.signInAsStaff(account);
                for (String page : MemberSearches.of(federation)) {
                    requests.add(SteadyLoad.get(platform.url() + "/desk/members" + page, cadre.cookieHeader()));
                }
            }
        }
        SteadyLoad.run(requests, SEARCHES_PER_SECOND, WARM_UP);
        SteadyLoad.Result result = SteadyLoad.run(requests, SEARCHES_PER_SECOND, Duration.ofSeconds(seconds));
        figures.atMost(
                "list and search among %,d members, p99".formatted(members),
                result.micros().at(0.99) / 1000.0,
                100,
                "ms");
        figures.atMost("list and search, p50", result.micros().at(0.5) / 1000.0, 100, "ms");
        figures.atMost("errors in searching", result.failures(), 0, "requests");
    }

    private void ownPages(Figures figures, RunningPlatform platform, HttpClient client, Federation federation)
            throws IOException, InterruptedException {
        List<HttpRequest> requests = new ArrayList<>();
        for (String cookie : OwnPages.cookiesOfMembers(platform.url(), client, federation)) {
            for (String page : OwnPages.ALL) {
                requests.add(SteadyLoad.get(platform.url() + page, cookie));
            }
        }
        SteadyLoad.run(requests, OWN_PAGES_PER_SECOND, WARM_UP);
        SteadyLoad.Result result = SteadyLoad.run(requests, OWN_PAGES_PER_SECOND, Duration.ofSeconds(seconds / 2));
        figures.atMost("a member's own pages, p99", result.micros().at(0.99) / 1000.0, 30, "ms");
        figures.atMost("errors on own pages", result.failures(), 0, "requests");
    }

    private void rotation(Figures figures, RunningPlatform platform, MembershipTables tables)
            throws IOException, InterruptedException {
        try (Visitor security = new Visitor(platform.url())) {
            security.signInAsStaff("security");
            security.open("/desk/keys");
            security.send("/desk/keys/rotation", Map.of());
        }
        long before = tables.awaitResealing();
        long began = System.nanoTime();
        SteadyLoad.Result served = SteadyLoad.run(
                List.of(SteadyLoad.get(platform.url() + "/open/documents/how-to-join", "")),
                OWN_PAGES_PER_SECOND,
                Duration.ofSeconds(seconds));
        double elapsed = (System.nanoTime() - began) / 1e9;
        figures.atLeast(
                "key rotation while serving %d requests/s".formatted(OWN_PAGES_PER_SECOND),
                (tables.resealed() - before) / elapsed,
                2_000,
                "rows/s");
        figures.atMost("served meanwhile, p99", served.micros().at(0.99) / 1000.0, 50, "ms");
    }
}
