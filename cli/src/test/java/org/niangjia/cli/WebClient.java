package org.niangjia.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows redirects, and sends the token of the last page with each form. */
final class WebClient implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN_CODE = Pattern.compile("<span class=\"nj-number\">(\\d{6})</span>");
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final HttpClient client;
    private String origin;
    private String token = "";

    WebClient(HttpClient.Builder client, String origin) {
        this.client = client.cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.origin = origin;
    }

    /** Goes on at another instance with the same cookies. */
    void moveTo(String otherOrigin) {
        origin = otherOrigin;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String path, String fileName, String content) throws IOException, InterruptedException {
        String boundary = "----niangjia";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in with the code that demo mode shows. */
    HttpResponse<String> signInAsWorker(String phone) throws IOException, InterruptedException {
        open("/sign-in");
        String page = submit("/sign-in/code", Map.of("phone", phone)).body();
        Matcher code = SHOWN_CODE.matcher(page);
        if (!code.find()) {
            throw new IOException("no code was shown");
        }
        return submit("/sign-in", Map.of("phone", phone, "code", code.group(1)));
    }

    HttpResponse<String> signInAsStaff(String account) throws IOException, InterruptedException {
        open("/desk/sign-in");
        return submit("/desk/sign-in", Map.of("account", account, "password", "niangjia-demo"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(ANSWER_MAX);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
