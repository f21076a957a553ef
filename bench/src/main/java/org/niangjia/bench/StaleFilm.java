package org.niangjia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.niangjia.cli.scenario.Visitor;

/** How soon an open page of a film hears that the document on which it rests has changed. */
final class StaleFilm {

    private static final String DOCUMENT = "outdoor-stations.md";
    private static final String DOCUMENTS = "/desk/documents";
    private static final int CHANGES = 6;
    private static final long QUIET_MILLIS = 1_500;
    private static final long TOLD_SECONDS_MAX = 30;

    private StaleFilm() {}

    /** The shipped film's document is changed and changed back, again and again. */
    static void measure(Figures figures, String url, Path home) throws IOException, InterruptedException {
        String text = Files.readString(
                home.resolve("app/src/main/resources/demo/documents").resolve(DOCUMENT));
        String changed = text.replace("。", "！");
        LinkedBlockingQueue<Long> told = new LinkedBlockingQueue<>();
        double slowest = 0;
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> events = client.send(
                                HttpRequest.newBuilder(URI.create(url + "/open/films/changes"))
                                        .header("Accept", "text/event-stream")
                                        .build(),
                                BodyHandlers.ofLines())
                        .body();
                Visitor editor = new Visitor(url)) {
            Thread.ofVirtual().start(() -> listen(events, told));
            editor.signInAsStaff("editor");
            for (int change = 0; change < CHANGES; change++) {
                awaitQuiet(told);
                editor.open(DOCUMENTS);
                editor.upload(
                        DOCUMENTS,
                        "file",
                        DOCUMENT,
                        (change % 2 == 0 ? changed : text).getBytes(StandardCharsets.UTF_8));
                long confirmed = System.nanoTime();
                Long at = told.poll(TOLD_SECONDS_MAX, TimeUnit.SECONDS);
                if (at == null) {
                    throw new IOException("nobody was told that " + DOCUMENT + " changed");
                }
                slowest = Math.max(slowest, (at - confirmed) / 1e6);
            }
        }
        figures.atMost(
                "a changed source told to the open page of its film, slowest of " + CHANGES, slowest, 1_000, "ms");
    }

    /** Ends when the stream is closed, as it is after the last change. */
    private static void listen(Stream<String> events, LinkedBlockingQueue<Long> told) {
        try {
            events.filter(line -> line.startsWith("event:")).forEach(line -> told.add(System.nanoTime()));
        } catch (UncheckedIOException closed) {
            // A change that nobody was told of is found missing by who waits for it.
        }
    }

    /** Films that are published meanwhile are told too; they must not be taken for the change. */
    private static void awaitQuiet(LinkedBlockingQueue<Long> told) throws InterruptedException {
        Long last;
        do {
            last = told.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        } while (last != null);
    }
}
