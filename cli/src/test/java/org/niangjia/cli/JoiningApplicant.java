package org.niangjia.cli;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.niangjia.kernel.CitizenId;

/** Somebody who joins by phone and does not give up: what failed on the way he sends again, as people do. */
final class JoiningApplicant implements AutoCloseable {

    private static final int TRIES_MAX = 40;

    private final WebClient client;
    private final CitizenId number;
    private final String county;

    /** @param county identifier of the county in whose pool he waits */
    JoiningApplicant(WebClient client, CitizenId number, String county) {
        this.client = client;
        this.number = number;
        this.county = county;
    }

    /** One step of the form. */
    private interface Step {
        HttpResponse<String> go() throws IOException, InterruptedException;
    }

    /** Fills in everything up to the last page. */
    void fillIn() throws InterruptedException {
        until("/joining/work", () -> {
            client.open("/joining/person");
            return client.submit("/joining/person", Map.of("name", "云小舟", "citizenId", number.value()));
        });
        until("/joining/union", () -> {
            client.open("/joining/work");
            return client.submit("/joining/work", Map.of("employment", "NEW_FORM", "trade", "COURIER"));
        });
        until("/joining/consents", () -> {
            client.open("/joining/union");
            return client.submit("/joining/union", Map.of("way", "UNKNOWN", "county", county));
        });
    }

    /** Sends the last page until the platform says that the joining waits. */
    void submit() throws InterruptedException {
        until("/joining", () -> {
            client.open("/joining/consents");
            return client.submit("/joining/consents", Map.of("consent", "IDENTITY,MEMBERSHIP"));
        });
    }

    private void until(String path, Step step) throws InterruptedException {
        String last = "";
        for (int i = 0; i < TRIES_MAX; i++) {
            try {
                HttpResponse<String> answer = step.go();
                last = answer.statusCode() + " " + answer.uri().getPath();
                if (answer.statusCode() == 200 && answer.uri().getPath().equals(path)) {
                    return;
                }
            } catch (IOException lost) {
                last = lost.toString();
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new IllegalStateException("did not reach " + path + ", but " + last);
    }

    @Override
    public void close() {
        client.close();
    }
}
