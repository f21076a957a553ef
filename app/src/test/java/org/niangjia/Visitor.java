package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows redirects and sends forms, but runs no script. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN_CODE = Pattern.compile("<span class=\"nj-number\">(\\d{6})</span>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String origin;

    public Visitor(int port) {
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.origin = "http://localhost:" + port;
    }

    /**
     * What the platform answered.
     *
     * @param path where one arrived after all redirects
     */
    public record Answer(int status, String path, HttpHeaders headers, String body) {

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** The one-time code that demo mode shows. */
        public String shownCode() {
            return firstGroup(SHOWN_CODE).orElseThrow();
        }

        String token() {
            return firstGroup(TOKEN).orElseThrow();
        }

        private Optional<String> firstGroup(Pattern pattern) {
            Matcher found = pattern.matcher(body);
            return found.find() ? Optional.ofNullable(found.group(1)) : Optional.empty();
        }
    }

    /** Opens a page. */
    public Answer open(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form of the page, as the button in it would. */
    public Answer submit(Answer page, String action, Map<String, String> fields, String... headers) {
        return post(action, fields, page.token(), headers);
    }

    /** Sends a form that comes from no page of ours. */
    public Answer forge(String action, Map<String, String> fields) {
        return post(action, fields, "");
    }

    /** Signs in as a worker, in demo mode. */
    public Answer signInAsWorker(String phone) {
        Answer code = submit(open("/sign-in"), "/sign-in/code", Map.of("phone", phone));
        return submit(code, "/sign-in", Map.of("phone", phone, "code", code.shownCode()));
    }

    /** Signs in as one of the demo federation's staff. */
    public Answer signInAsStaff(String account) {
        return signInAsStaff(account, "niangjia-demo");
    }

    public Answer signInAsStaff(String account, String password) {
        return submit(open("/desk/sign-in"), "/desk/sign-in", Map.of("account", account, "password", password));
    }

    /** Sends a file with a form of the page. */
    public Answer upload(
            Answer page, String action, String fileName, HttpRequest.BodyPublisher content, String... headers) {
        return upload(page, action, fileName, content, Map.of(), headers);
    }

    /** Sends a file and other fields with a form of the page. */
    public Answer upload(
            Answer page,
            String action,
            String fileName,
            HttpRequest.BodyPublisher content,
            Map<String, String> fields,
            String... headers) {
        String boundary = "----niangjia";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", page.token());
        all.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(request(action, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        content,
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Loses all cookies, as when a session ended. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private Answer post(String action, Map<String, String> fields, String token, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(request(action, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.uri().getPath(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
