package org.niangjia.identity.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A device with one passkey and the browser before it, written apart from the platform's own code. */
final class DeviceOfTheTest {

    private static final int PRESENT = 0x01;
    private static final int RECOGNISED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final JsonMapper json = JsonMapper.shared();
    private final KeyPair key = newKey();
    private final byte[] credentialId = new byte[16];
    private String origin = "http://localhost";
    private boolean recognises = true;
    private String owner = "";
    private int count;

    DeviceOfTheTest() {
        new SecureRandom().nextBytes(credentialId);
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on its browser shows another site's page. */
    void isLuredTo(String otherOrigin) {
        origin = otherOrigin;
    }

    /** From now on it signs for whoever holds it. */
    void recognisesNobody() {
        recognises = false;
    }

    /** Its counter as a copy of some time ago would have it. */
    void goesBackTo(int earlier) {
        count = earlier;
    }

    void namesAsOwner(String handle) {
        owner = handle;
    }

    int count() {
        return count;
    }

    /** Answers an invitation. */
    String make(String asked) {
        JsonNode invitation = json.readTree(asked);
        owner = invitation.path("user").path("id").asString();
        byte[] data = authenticatorData(invitation.path("rp").path("id").asString(), WITH_KEY, attested());
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data);
        return answer(Map.of(
                "attestationObject",
                text(new CBORMapper().writeValueAsBytes(attestation)),
                "clientDataJSON",
                text(clientData("webauthn.create", invitation)),
                "transports",
                new String[] {"internal"}));
    }

    /** Answers a challenge. */
    String sign(String asked) {
        JsonNode challenge = json.readTree(asked);
        count++;
        byte[] data = authenticatorData(challenge.path("rpId").asString(), 0, new byte[0]);
        byte[] clientData = clientData("webauthn.get", challenge);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(data);
            signature.update(MessageDigest.getInstance("SHA-256").digest(clientData));
            return answer(Map.of(
                    "authenticatorData",
                    text(data),
                    "clientDataJSON",
                    text(clientData),
                    "signature",
                    text(signature.sign()),
                    "userHandle",
                    owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, Object> response) {
        return json.writeValueAsString(Map.of(
                "id", text(credentialId),
                "rawId", text(credentialId),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] clientData(String type, JsonNode asked) {
        return json.writeValueAsString(Map.of(
                        "type", type, "challenge", asked.path("challenge").asString(), "origin", origin))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(String domain, int flags, byte[] attested) {
        try {
            byte[] home = MessageDigest.getInstance("SHA-256").digest(domain.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(home.length + 1 + Integer.BYTES + attested.length)
                    .put(home)
                    .put((byte) (PRESENT | (recognises ? RECOGNISED : 0) | flags))
                    .putInt(count)
                    .put(attested)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Maker (none), identifier and public key, as section 6.5.1 of WebAuthn orders them. */
    private byte[] attested() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[16]);
        bytes.writeBytes(ByteBuffer.allocate(Short.BYTES)
                .putShort((short) credentialId.length)
                .array());
        bytes.writeBytes(credentialId);
        bytes.writeBytes(coseKey());
        return bytes.toByteArray();
    }

    /** A map in CBOR (RFC 9052): type EC, algorithm ES256, curve P-256, and the point. */
    private byte[] coseKey() {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        bytes.writeBytes(coordinate(point.getW().getAffineX()));
        bytes.writeBytes(new byte[] {0x22, 0x58, 0x20});
        bytes.writeBytes(coordinate(point.getW().getAffineY()));
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
