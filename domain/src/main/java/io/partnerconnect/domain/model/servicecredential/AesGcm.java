package io.partnerconnect.domain.model.servicecredential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D): a random nonce of 96 bits, then ciphertext and a tag of 128 bits. */
final class AesGcm {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /** {@code bound}: what has to be the same to open it. */
    static String seal(EncryptionKey key, byte[] plain, String bound, RandomGenerator random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Envelope.text(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Empty when it is not what was sealed with that key and bound so. */
    static Optional<byte[]> open(EncryptionKey key, String sealed, String bound) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE), bound)
                    .doFinal(all, NONCE, all.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, EncryptionKey key, byte[] nonce, String bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
