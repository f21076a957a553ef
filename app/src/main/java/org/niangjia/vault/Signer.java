package org.niangjia.vault;

/** Signs with the platform's SM2 key, whose private half lies wrapped by the master key. */
public interface Signer {

    /** SM2 with SM3 (GB/T 32918.2-2016), DER, under the default identifier of GB/T 35276. */
    byte[] sign(byte[] message);

    /** The public key as X.509 SubjectPublicKeyInfo, for {@link Sm2#verifies}. */
    byte[] publicKey();
}
