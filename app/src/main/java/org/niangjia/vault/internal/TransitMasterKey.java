package org.niangjia.vault.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.niangjia.vault.KeysUnusable;
import org.niangjia.vault.MasterKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The master key in a key management service that speaks the transit protocol of OpenBao and HashiCorp Vault ({@code POST
 * /v1/transit/encrypt/NAME} and {@code /decrypt/NAME}); the key itself never leaves the service.
 *
 * <p>The service must allow associated data for the key, as its AEAD types do. Which algorithm it wraps with is its own
 * affair: where certified SM4 is asked for, the service must offer it.
 */
final class TransitMasterKey implements MasterKey {

    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(WAIT_MAX).build();
    private final JsonMapper json = JsonMapper.shared();
    private final URI service;
    private final String key;
    private final String token;

    /**
     * @param service such as {@code https://kms.example:8200}
     * @param key name of the master key in the service
     */
    TransitMasterKey(URI service, String key, String token) {
        this.service = service;
        this.key = key;
        this.token = token;
    }

    @Override
    public byte[] wrap(String name, byte[] dataKey) {
        JsonNode data = ask(
                "encrypt",
                Map.of("plaintext", Base64.getEncoder().encodeToString(dataKey), "associated_data", of(name)));
        return data.path("ciphertext").asString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] unwrap(String name, byte[] wrapped) {
        JsonNode data = ask(
                "decrypt",
                Map.of("ciphertext", new String(wrapped, StandardCharsets.US_ASCII), "associated_data", of(name)));
        return Base64.getDecoder().decode(data.path("plaintext").asString());
    }

    private static String of(String name) {
        return Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode ask(String deed, Map<String, String> body) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/transit/" + deed + "/" + key))
                .timeout(WAIT_MAX)
                .header("X-Vault-Token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new KeysUnusable(
                        "The key management service " + service.getHost() + " refused to " + deed + " (status "
                                + answer.statusCode() + "). Is it the service, key and token of this database?",
                        null);
            }
            return json.readTree(answer.body()).path("data");
        } catch (IOException | JacksonException e) {
            throw new KeysUnusable("The key management service " + service.getHost() + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysUnusable("Interrupted while asking the key management service.", e);
        }
    }
}
