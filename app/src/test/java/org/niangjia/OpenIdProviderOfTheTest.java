package org.niangjia;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An OpenID provider on this machine: description, keys, authorization code with PKCE, tokens that are really signed. It
 * signs in at once whom the test names, and can be told to make mistakes.
 */
public final class OpenIdProviderOfTheTest {

    public static final String CLIENT = "niangjia-desk";
    public static final String SECRET = "a secret of the test";

    private final RSAKey key = newKey();
    private final RSAKey strangersKey = newKey();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = Collections.synchronizedMap(new HashMap<>());
    private volatile String lastAnswer = "";
    private volatile Behaviour behaviour = Behaviour.of("nobody", "nobody");

    /**
     * Whom the provider names, and how.
     *
     * @param error what it answers instead of a code; empty for none
     * @param away whether its token endpoint fails
     * @param forged whether somebody else signs
     * @param claims what is changed in the token before it is signed
     * @param sent what is changed in it afterwards
     */
    public record Behaviour(
            String subject,
            String login,
            String error,
            boolean away,
            boolean forged,
            UnaryOperator<JWTClaimsSet.Builder> claims,
            UnaryOperator<String> sent) {

        public static Behaviour of(String subject, String login) {
            return new Behaviour(subject, login, "", false, false, UnaryOperator.identity(), UnaryOperator.identity());
        }

        public Behaviour failing(String with) {
            return new Behaviour(subject, login, with, away, forged, claims, sent);
        }

        public Behaviour isAway() {
            return new Behaviour(subject, login, error, true, forged, claims, sent);
        }

        public Behaviour isForged() {
            return new Behaviour(subject, login, error, away, true, claims, sent);
        }

        public Behaviour with(UnaryOperator<JWTClaimsSet.Builder> changed) {
            return new Behaviour(subject, login, error, away, forged, changed, sent);
        }

        public Behaviour tampered(UnaryOperator<String> changed) {
            return new Behaviour(subject, login, error, away, forged, claims, changed);
        }
    }

    public OpenIdProviderOfTheTest() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, description()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", exchange -> json(exchange, "{}"));
        server.start();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("of-the-test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void behaves(Behaviour next) {
        behaviour = next;
    }

    /** The address at our platform to which it sent a browser last. */
    public URI lastAnswer() {
        return URI.create(lastAnswer);
    }

    private String description() {
        String issuer = issuer();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end","subject_types_supported":["public"],
                "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer);
    }

    /** Remembers what the code stands for, and sends the browser back. */
    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String answer = behaviour.error().isEmpty() ? "code=" + code : "error=" + behaviour.error();
        lastAnswer = asked.get("redirect_uri") + "?" + answer + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", lastAnswer);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        if (behaviour.away()) {
            answer(exchange, 503, "{}");
        } else if (!knows(exchange)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (asked == null || !fits(asked, sent)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + behaviour.sent().apply(idToken(asked.getOrDefault("nonce", ""))) + "\"}");
        }
    }

    private static boolean knows(HttpExchange exchange) {
        String expected = URLEncoder.encode(CLIENT, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** PKCE: only who sent the browser knows what the challenge was made of. */
    private static boolean fits(Map<String, String> asked, Map<String, String> sent) {
        return "S256".equals(asked.get("code_challenge_method"))
                && digest(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                && sent.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
    }

    private static String digest(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(behaviour.subject())
                .audience(CLIENT)
                .claim("nonce", nonce)
                .claim("preferred_username", behaviour.login())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    behaviour.claims().apply(claims).build());
            token.sign(new RSASSASigner(behaviour.forged() ? strangersKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1])));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, 200, body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
