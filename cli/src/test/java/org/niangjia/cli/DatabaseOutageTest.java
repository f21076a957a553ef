package org.niangjia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under load and comes back. */
class DatabaseOutageTest {

    private static final int READERS = 8;
    private static final Duration START_MAX = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void requestsFailCleanlyWhileTheDatabaseIsAwayAndRecoverByThemselves() throws Exception {
        int port = Processes.freePort();
        Path data = folder.resolve("data");
        String page = "http://localhost:" + port + "/open/documents";
        try (CommandProcess up =
                CommandProcess.start(folder, "up", "--port", String.valueOf(port), "--data", data.toString())) {
            assertThat(up.says("Ready: ", START_MAX)).as(up.output()).isTrue();
            assertThat(get(page).statusCode()).isEqualTo(200);

            LocalServer server = new LocalServer(data);
            List<HttpResponse<String>> answers = new ArrayList<>();
            try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
                List<Future<List<HttpResponse<String>>>> running = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    running.add(readers.submit(readFor(page, Duration.ofSeconds(8))));
                }
                TimeUnit.SECONDS.sleep(1);
                server.stop();
                TimeUnit.SECONDS.sleep(2);
                server.start();
                for (Future<List<HttpResponse<String>>> reader : running) {
                    answers.addAll(reader.get());
                }
            }

            assertThat(answers)
                    .as(up.output())
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(200, 503);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 503))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.body()).contains("12351"));
            assertThat(recovers(page)).isTrue();
        }
    }

    private Callable<List<HttpResponse<String>>> readFor(String page, Duration time) {
        return () -> {
            List<HttpResponse<String>> answers = new ArrayList<>();
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                answers.add(get(page));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return answers;
        };
    }

    private boolean recovers(String page) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (get(page).statusCode() == 200) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return false;
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(page))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }
}
