package org.niangjia.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** SM2 signatures with SM3 (GB/T 32918.2-2016) on the curve sm2p256v1. */
public final class Sm2 {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int PEM_LINE = 64;

    private Sm2() {}

    /** A new private key: 32 bytes, the number d. */
    public static byte[] newPrivateKey() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve(), new SecureRandom()));
        BigInteger d = ((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate()).getD();
        byte[] bytes = d.toByteArray();
        byte[] key = new byte[32];
        int length = Math.min(bytes.length, key.length);
        System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
        return key;
    }

    /** The public key that belongs to a private one, as X.509 SubjectPublicKeyInfo. */
    public static byte[] publicKeyOf(byte[] privateKey) {
        ECNamedDomainParameters curve = curve();
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                            new ECPublicKeyParameters(curve.getG().multiply(new BigInteger(1, privateKey)), curve))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sign(byte[] privateKey, byte[] message) {
        SM2Signer signer = new SM2Signer();
        signer.init(
                true,
                new ParametersWithRandom(
                        new ECPrivateKeyParameters(new BigInteger(1, privateKey), curve()), new SecureRandom()));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signer for a private key. */
    public static Signer signer(byte[] privateKey) {
        byte[] publicKey = publicKeyOf(privateKey);
        return new Signer() {
            @Override
            public byte[] sign(byte[] message) {
                return Sm2.sign(privateKey, message);
            }

            @Override
            public byte[] publicKey() {
                return publicKey.clone();
            }
        };
    }

    /** Whether the signature of the message was made with the private half of the key; false for anything malformed. */
    public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            SM2Signer signer = new SM2Signer();
            signer.init(false, PublicKeyFactory.createKey(publicKey));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The public key as a PEM text, which OpenSSL 3 and others read. */
    public static String toPem(byte[] publicKey) {
        String body = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(publicKey);
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /** @throws IllegalArgumentException if the text is no public key in PEM */
    public static byte[] fromPem(String pem) {
        String text = pem.strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            throw new IllegalArgumentException("not a public key in PEM");
        }
        return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
    }

    private static ECNamedDomainParameters curve() {
        return ECNamedDomainParameters.lookup(GMObjectIdentifiers.sm2p256v1);
    }
}
