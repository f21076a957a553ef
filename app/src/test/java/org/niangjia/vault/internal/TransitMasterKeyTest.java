package org.niangjia.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.vault.KeysUnusable;
import org.niangjia.vault.Sm4Gcm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data keys are wrapped by a service that keeps the master key; a small stub speaks its protocol. */
class TransitMasterKeyTest {

    private static final String TOKEN = "s.test";
    private static final byte[] DATA_KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] held = new byte[Sm4Gcm.KEY_BYTES];
    private HttpServer service;

    @BeforeEach
    void startService() throws IOException {
        new SecureRandom().nextBytes(held);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/v1/transit/", this::answer);
        service.start();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    @Test
    void whatTheServiceWrappedItOpensAgain() {
        byte[] wrapped = key("niangjia", TOKEN).wrap("SEAL-1", DATA_KEY);

        assertThat(new String(wrapped, StandardCharsets.US_ASCII)).startsWith("vault:v1:");
        assertThat(key("niangjia", TOKEN).unwrap("SEAL-1", wrapped)).isEqualTo(DATA_KEY);
    }

    @Test
    void aWrappedKeyDoesNotOpenUnderAnotherName() {
        byte[] wrapped = key("niangjia", TOKEN).wrap("SEAL-1", DATA_KEY);

        assertThatThrownBy(() -> key("niangjia", TOKEN).unwrap("SEAL-2", wrapped))
                .isInstanceOf(KeysUnusable.class);
    }

    @Test
    void aWrongTokenIsSaidWithoutTellingTheToken() {
        assertThatThrownBy(() -> key("niangjia", "s.wrong").wrap("SEAL-1", DATA_KEY))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("403")
                .hasMessageNotContaining("s.wrong");
    }

    @Test
    void aServiceThatIsAwayIsSaid() {
        TransitMasterKey key = key("niangjia", TOKEN);
        service.stop(0);

        assertThatThrownBy(() -> key.wrap("SEAL-1", DATA_KEY))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("does not answer");
    }

    private TransitMasterKey key(String name, String token) {
        return new TransitMasterKey(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()), name, token);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode asked = JsonMapper.shared().readTree(exchange.getRequestBody());
        byte[] place = Base64.getDecoder().decode(asked.path("associated_data").asString());
        byte[] nonce = new byte[Sm4Gcm.NONCE_BYTES];
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
        } else if (exchange.getRequestURI().getPath().equals("/v1/transit/encrypt/niangjia")) {
            byte[] plain = Base64.getDecoder().decode(asked.path("plaintext").asString());
            String secret = Base64.getEncoder().encodeToString(Sm4Gcm.encrypt(held, nonce, place, plain));
            send(exchange, 200, "{\"data\":{\"ciphertext\":\"vault:v1:" + secret + "\"}}");
        } else {
            byte[] secret = Base64.getDecoder()
                    .decode(asked.path("ciphertext").asString().substring("vault:v1:".length()));
            String answer = Sm4Gcm.decrypt(held, nonce, place, secret, 0, secret.length)
                    .map(plain ->
                            "{\"data\":{\"plaintext\":\"" + Base64.getEncoder().encodeToString(plain) + "\"}}")
                    .orElse("");
            send(exchange, answer.isEmpty() ? 400 : 200, answer);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
