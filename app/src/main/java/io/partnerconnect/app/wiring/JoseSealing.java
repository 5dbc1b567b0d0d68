package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.Sealing;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Seals as a JWE (RFC 7516): A256GCM, its key wrapped by RSA-OAEP-256 or ECDH-ES+A256KW. */
final class JoseSealing implements Sealing {
    private static final TokenSecret PROBE = new TokenSecret("probe");

    @Override
    public Delivery.Recipient accept(Delivery.SealingKey key) {
        PublicJsonWebKey bare = bare(PublicKeys.parse(key));
        Delivery.SealingKey kept = new Delivery.SealingKey(bare.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        seal(PROBE, kept);
        return new Delivery.Recipient(kept, bare.calculateBase64urlEncodedThumbprint("SHA-256"));
    }

    /** Only what is needed to seal, and the name its owner knows it by: what else came along is not kept. */
    private static PublicJsonWebKey bare(PublicJsonWebKey key) {
        try {
            PublicJsonWebKey bare = PublicJsonWebKey.Factory.newPublicJwk(key.getPublicKey());
            bare.setKeyId(key.getKeyId());
            return bare;
        } catch (JoseException e) {
            throw PublicKeys.refused(e);
        }
    }

    @Override
    public String seal(TokenSecret value, Delivery.SealingKey key) {
        PublicJsonWebKey recipient = PublicKeys.parse(key);
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(PublicKeys.algorithm(recipient.getPublicKey()));
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
            throw PublicKeys.refused(e);
        }
    }
}
