package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.Sealing;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Seals as a JWE (RFC 7516): A256GCM, its key wrapped by RSA-OAEP-256 or ECDH-ES+A256KW. */
final class JoseSealing implements Sealing {
    private static final int SHORTEST_RSA = 2048;
    private static final String FIELD = "delivery.public_key";

    @Override
    public String seal(TokenSecret value, Delivery.SealingKey key) {
        PublicJsonWebKey recipient = parse(key);
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(algorithm(recipient.getPublicKey()));
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setKey(recipient.getPublicKey());
        if (recipient.getKeyId() != null) {
            sealed.setKeyIdHeaderValue(recipient.getKeyId());
        }
        value.reveal(text -> {
            sealed.setPayload(text);
            return text.length();
        });
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException e) {
            throw refused(e);
        }
    }

    private static PublicJsonWebKey parse(Delivery.SealingKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key.jwk());
        } catch (JoseException e) {
            throw refused(e);
        }
    }

    private static String algorithm(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa
            when rsa.getModulus().bitLength() >= SHORTEST_RSA -> KeyManagementAlgorithmIdentifiers.RSA_OAEP_256;
            case ECPublicKey curve -> KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
            default -> throw refused(null);
        };
    }

    private static Failure.Invalid refused(@Nullable JoseException cause) {
        Failure.Invalid refusal = new Failure.Invalid(
                FIELD,
                "must be the JWK of a public RSA key of 2048 bits or more, or of an EC key on P-256, P-384 or P-521");
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
