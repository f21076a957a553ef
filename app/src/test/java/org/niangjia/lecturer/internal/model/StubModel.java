package org.niangjia.lecturer.internal.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A local server of OpenAI's streaming protocol that behaves as a test wants it to. */
public final class StubModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = exchange -> exchange.sendResponseHeaders(500, -1);

    /** What the server does with a request. */
    @FunctionalInterface
    public interface Behaviour {
        void on(HttpExchange exchange) throws IOException;
    }

    public StubModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Bodies of the requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public void behaves(Behaviour other) {
        behaviour = other;
    }

    /** Streams the text a few characters at a time and ends as the protocol says. */
    public void says(String text) {
        answers(body -> text);
    }

    /** As {@link #says}, with a text that depends on the body of the request. */
    public void answers(UnaryOperator<String> answer) {
        behaves(exchange -> {
            String text = answer.apply(requests.getLast());
            OutputStream out = stream(exchange);
            write(out, text);
            event(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            event(
                    out,
                    "{\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20,\"total_tokens\":120}}");
            event(out, "[DONE]");
        });
    }

    /** Streams the text and breaks off. */
    void breaksOffAfter(String text) {
        behaves(exchange -> write(stream(exchange), text));
    }

    /** Streams the text and stops as if the limit of tokens were reached. */
    void runsOutAfter(String text) {
        behaves(exchange -> {
            OutputStream out = stream(exchange);
            write(out, text);
            event(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}");
            event(out, "[DONE]");
        });
    }

    /** Streams the begin of the text and then nothing for the given time. */
    void stopsMidwayFor(long millis, String text) {
        behaves(exchange -> {
            write(stream(exchange), text);
            pause(millis);
        });
    }

    void answersAfter(long millis) {
        behaves(exchange -> {
            pause(millis);
            exchange.sendResponseHeaders(200, -1);
        });
    }

    void answersWith(int status, String body) {
        behaves(exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            behaviour.on(exchange);
        }
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        for (int start = 0; start < text.length(); start += 4) {
            String part = text.substring(start, Math.min(text.length(), start + 4));
            event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + JSON.writeValueAsString(part) + "}}]}");
        }
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
