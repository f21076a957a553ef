package org.niangjia.cli.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser: keeps cookies, sends the token of the last page with each form. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern SHOWN_CODE = Pattern.compile("<span class=\"nj-number\">(\\d{6})</span>");
    private static final int REDIRECTS_MAX = 5;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final boolean shared;
    private final String url;
    private String token = "";
    private String path = "";

    public Visitor(String url) {
        this(url, client(), false);
    }

    private Visitor(String url, HttpClient client, boolean shared) {
        this.url = url;
        this.client = client;
        this.shared = shared;
    }

    /** One of many who share the connections of a client from {@link #client()}; each keeps his own cookies. */
    public static Visitor sharing(HttpClient client, String url) {
        return new Visitor(url, client, true);
    }

    /** A client as visitors need it: redirects and cookies are theirs. */
    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Where the last request arrived after all redirects, with its query. */
    public String path() {
        return path;
    }

    /** The page's text. */
    public String open(String path) throws IOException, InterruptedException {
        return follow(request(path));
    }

    /** Sends a form and follows to the page behind it. */
    public String send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return follow(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(fields)));
    }

    /** Sends a form; the answer comes line by line as it is written. */
    public HttpResponse<Stream<String>> stream(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return answer(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/event-stream")
                        .POST(form(fields)),
                BodyHandlers.ofLines());
    }

    /** Uploads one file as a browser's form does. */
    public String upload(String path, String field, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "niangjia-visitor-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return follow(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Signs a worker in with the code that demo mode shows. */
    public void signInAsWorker(String phone) throws IOException, InterruptedException {
        open("/sign-in");
        String page = send("/sign-in/code", Map.of("phone", phone));
        send("/sign-in", Map.of("phone", phone, "code", codeOn(page)));
    }

    /**
     * The one-time code that a page of demo mode shows.
     *
     * @throws IOException if it shows none
     */
    public static String codeOn(String page) throws IOException {
        Matcher code = SHOWN_CODE.matcher(page);
        if (!code.find()) {
            throw new IOException("the page shows no code");
        }
        return code.group(1);
    }

    /**
     * A file that was sent for.
     *
     * @param millisToFirstByte from the request to its first byte
     * @param millis from the request to its last byte
     */
    public record Download(long millisToFirstByte, long millis, long lines) {}

    /** Sends a form that is answered with a text file, and reads it to its end without keeping it. */
    public Download download(String path, Map<String, String> fields) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = answer(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(fields)),
                BodyHandlers.ofInputStream());
        try (BufferedReader body = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200 || body.read() < 0) {
                throw new IOException(answer.statusCode() + " from " + answer.uri());
            }
            long first = (System.nanoTime() - began) / 1_000_000;
            long lines = body.lines().count();
            return new Download(first, (System.nanoTime() - began) / 1_000_000, lines);
        }
    }

    public void signInAsStaff(String account) throws IOException, InterruptedException {
        open("/desk/sign-in");
        send("/desk/sign-in", Map.of("account", account, "password", "niangjia-demo"));
    }

    /** All cookies as one header, for load generators. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** As a browser follows: with a request of its own. Java's client would repeat the head of a form's parts. */
    private String follow(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request, BodyHandlers.ofString());
        for (int i = 0; i < REDIRECTS_MAX && answer.statusCode() / 100 == 3; i++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = answer(HttpRequest.newBuilder(next), BodyHandlers.ofString());
        }
        return remember(answer);
    }

    private <T> HttpResponse<T> answer(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        HttpRequest plain = request.build();
        cookies.get(plain.uri(), Map.of())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<T> answer = client.send(request.build(), body);
        cookies.put(plain.uri(), answer.headers().map());
        return answer;
    }

    private String remember(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " from " + answer.uri());
        }
        path = answer.uri().toString().substring(url.length());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }

    @Override
    public void close() {
        if (!shared) {
            client.close();
        }
    }
}
