package org.niangjia.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A steady stream of requests. Each is due at its own moment whether the server keeps up or not, and its time counts from
 * that moment: a stalled server cannot hide the requests that it made wait.
 */
final class SteadyLoad {

    private SteadyLoad() {}

    /** Times in microseconds, and how many answers were errors. */
    record Result(Percentiles micros, int failures) {}

    /** Sends the requests in turn, {@code perSecond} of them for the duration. */
    static Result run(List<HttpRequest> mix, int perSecond, Duration duration) throws InterruptedException {
        Queue<Long> micros = new ConcurrentLinkedQueue<>();
        AtomicInteger failures = new AtomicInteger();
        int count = (int) (perSecond * duration.toSeconds());
        long between = 1_000_000_000L / perSecond;
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = began + i * between;
                LockSupport.parkNanos(due - System.nanoTime());
                HttpRequest request = mix.get(i % mix.size());
                senders.execute(() -> {
                    try {
                        int status =
                                client.send(request, BodyHandlers.discarding()).statusCode();
                        if (status >= 400) {
                            failures.incrementAndGet();
                        }
                    } catch (IOException e) {
                        failures.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    micros.add((System.nanoTime() - due) / 1_000);
                });
            }
        }
        return new Result(Percentiles.of(micros), failures.get());
    }

    /** A GET of the address with the cookie, if there is one. */
    static HttpRequest get(String url, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request.build();
    }
}
