package org.niangjia.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Pages of a platform that makes two films at the same time. */
final class FilmLoad {

    private static final int FILMS = 2;
    private static final int PER_SECOND = 100;
    private static final Duration LASTING = Duration.ofSeconds(30);
    private static final Duration WARMING = Duration.ofSeconds(8);
    private static final Duration BEGIN_MAX = Duration.ofMinutes(3);
    private static final Pattern BEING_MADE = Pattern.compile("<progress ");

    private FilmLoad() {}

    /** Adds what the pages take, from the moment at which each was due. */
    static void measure(Figures figures, Path home) throws IOException, InterruptedException {
        Map<String, String> settings =
                Map.of("NIANGJIA_FILMS_PARALLEL", String.valueOf(FILMS), "NIANGJIA_FILMS_DEMORENDERING", "true");
        try (RunningPlatform platform = RunningPlatform.start(home, null, settings)) {
            List<HttpRequest> mix = List.of(
                    SteadyLoad.get(platform.url() + "/open/documents/how-to-join", ""),
                    SteadyLoad.get(platform.url() + "/open/documents", ""),
                    SteadyLoad.get(platform.url() + "/services", ""),
                    SteadyLoad.get(platform.url() + "/open/films", ""));
            SteadyLoad.run(mix, PER_SECOND, WARMING);
            awaitFilms(platform);
            SteadyLoad.Result result = SteadyLoad.run(mix, PER_SECOND, LASTING);
            figures.atMost(
                    "pages at " + PER_SECOND + " requests/s while " + FILMS + " films are made, p99",
                    result.micros().at(0.99) / 1000.0,
                    150,
                    "ms");
            figures.atMost("errors among them", result.failures(), 0, "requests");
            StaleFilm.measure(figures, platform.url(), home);
        }
    }

    private static void awaitFilms(RunningPlatform platform) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + BEGIN_MAX.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest list = HttpRequest.newBuilder(URI.create(platform.url() + "/open/films"))
                    .build();
            while (System.nanoTime() < deadline) {
                String page = client.send(list, BodyHandlers.ofString()).body();
                if (BEING_MADE.matcher(page).results().count() >= FILMS) {
                    return;
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("no two films were begun within " + BEGIN_MAX);
    }
}
