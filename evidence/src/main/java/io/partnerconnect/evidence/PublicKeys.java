package io.partnerconnect.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 public keys between the 32 bytes of RFC 8032 and the JDK's objects. */
final class PublicKeys {
    /** What stands before the 32 bytes in the DER of RFC 8410. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private PublicKeys() {}

    static PublicKey of(byte[] raw) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64Text.join(PREFIX, raw)));
        } catch (GeneralSecurityException e) {
            throw new Malformed("has what is not an Ed25519 public key");
        }
    }

    static byte[] raw(PublicKey key) {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, PREFIX.length, der.length);
    }
}
