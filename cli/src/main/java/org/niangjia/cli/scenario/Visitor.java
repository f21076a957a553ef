package org.niangjia.cli.scenario;

import java.io.IOException;
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

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;
    private String token = "";

    public Visitor(String url) {
        this.url = url;
    }

    /** The page's text. */
    public String open(String path) throws IOException, InterruptedException {
        return remember(client.send(request(path).build(), BodyHandlers.ofString()));
    }

    /** Sends a form and follows to the page behind it. */
    public String send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return remember(client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form(fields))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Sends a form; the answer comes line by line as it is written. */
    public HttpResponse<Stream<String>> stream(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/event-stream")
                        .POST(form(fields))
                        .build(),
                BodyHandlers.ofLines());
    }

    /** Uploads one file as a browser's form does. */
    public String upload(String path, String field, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "niangjia-visitor-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return remember(client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(content),
                                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Signs a worker in with the code that demo mode shows. */
    public void signInAsWorker(String phone) throws IOException, InterruptedException {
        open("/sign-in");
        String page = send("/sign-in/code", Map.of("phone", phone));
        Matcher code = Pattern.compile("\\b(\\d{6})\\b").matcher(page.substring(page.indexOf("nj-demo")));
        if (!code.find()) {
            throw new IOException("the page shows no code");
        }
        send("/sign-in", Map.of("phone", phone, "code", code.group(1)));
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

    private String remember(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " from " + answer.uri());
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
