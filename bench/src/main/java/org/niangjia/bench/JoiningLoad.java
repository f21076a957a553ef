package org.niangjia.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.cli.scenario.Visitor;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.SyntheticPerson;

/** Workers who join by phone, so many a second, each step timed from the press of its button to the page behind it. */
final class JoiningLoad {

    private static final int FIRST_PERSON = 7_000_000;
    private static final Pattern COUNTY = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

    private final String url;
    private final HttpClient client;
    private final Federation people;
    private final Map<String, Queue<Long>> micros = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger joined = new AtomicInteger();

    JoiningLoad(String url, HttpClient client, Federation federation) {
        this.url = url;
        this.client = client;
        this.people = Federation.generate(federation.settings().withMemberCount(FIRST_PERSON + 1_000_000));
    }

    void measure(Figures figures, int perSecond, int seconds) throws InterruptedException {
        arrive(perSecond, (int) MembershipBench.WARM_UP.toSeconds(), FIRST_PERSON + 500_000);
        micros.clear();
        joined.set(0);
        failures.set(0);
        arrive(perSecond, seconds, FIRST_PERSON);
        figures.atLeast("joinings in %d s".formatted(seconds), joined.get(), perSecond * seconds, "persons");
        figures.atMost("joinings with an error", failures.get(), 0, "persons");
        for (String step : List.of("code", "sign-in", "person", "work", "union", "consents")) {
            figures.atMost(
                    "joining, step " + step + ", p99",
                    Percentiles.of(micros.getOrDefault(step, new ConcurrentLinkedQueue<>()))
                                    .at(0.99)
                            / 1000.0,
                    300,
                    "ms");
        }
    }

    /** Each arrives at his own moment, whether those before him are done or not. */
    private void arrive(int perSecond, int seconds, int first) {
        long began = System.nanoTime();
        long between = 1_000_000_000L / perSecond;
        try (ExecutorService arriving = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                LockSupport.parkNanos(began + i * between - System.nanoTime());
                SyntheticPerson person = people.member(first + i).person();
                arriving.execute(() -> join(person));
            }
        }
    }

    private void join(SyntheticPerson person) {
        Visitor worker = Visitor.sharing(client, url);
        try {
            String phone = person.phone().value();
            worker.open("/sign-in");
            String shown = timed("code", () -> worker.send("/sign-in/code", Map.of("phone", phone)));
            timed("sign-in", () -> worker.send("/sign-in", Map.of("phone", phone, "code", Visitor.codeOn(shown))));
            worker.open("/joining/person");
            timed(
                    "person",
                    () -> worker.send(
                            "/joining/person",
                            Map.of(
                                    "name",
                                    person.name(),
                                    "citizenId",
                                    person.citizenId().value())));
            timed("work", () -> worker.send("/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER")));
            Matcher county = COUNTY.matcher(worker.open("/joining/union?way=UNKNOWN"));
            if (!county.find()) {
                throw new IOException("no county is offered");
            }
            timed("union", () -> worker.send("/joining/union", Map.of("way", "UNKNOWN", "county", county.group(1))));
            timed("consents", () -> worker.send("/joining/consents", Map.of("consent", "IDENTITY,MEMBERSHIP")));
            if (worker.path().equals("/joining")) {
                joined.incrementAndGet();
            } else {
                failures.incrementAndGet();
            }
        } catch (IOException e) {
            failures.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        String go() throws IOException, InterruptedException;
    }

    private String timed(String name, Step step) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String page = step.go();
        micros.computeIfAbsent(name, any -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - began) / 1_000);
        return page;
    }
}
