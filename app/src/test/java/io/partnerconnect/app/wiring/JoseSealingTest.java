package io.partnerconnect.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.stream.Stream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JoseSealingTest {
    private static final String VALUE = "a value";

    private final JoseSealing sealing = new JoseSealing();

    static Stream<PublicJsonWebKey> keys() throws Exception {
        return Stream.of(
                RsaJwkGenerator.generateJwk(2048),
                EcJwkGenerator.generateJwk(EllipticCurves.P256),
                EcJwkGenerator.generateJwk(EllipticCurves.P384),
                EcJwkGenerator.generateJwk(EllipticCurves.P521));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatIsSealedIsOpenedByTheHolderOfThePrivateKey(PublicJsonWebKey pair) throws Exception {
        pair.setKeyId("the key of the pipeline team");

        Delivery.Recipient recipient = sealing.accept(publicPart(pair));
        String sealed = sealing.seal(new TokenSecret(VALUE), recipient.key());

        JsonWebEncryption opened = new JsonWebEncryption();
        opened.setCompactSerialization(sealed);
        opened.setKey(pair.getPrivateKey());
        assertThat(opened.getPayload()).isEqualTo(VALUE);
        assertThat(opened.getKeyIdHeaderValue()).isEqualTo("the key of the pipeline team");
    }

    /** The example of RFC 7638, section 3.1. */
    @Test
    void theThumbprintIsThatOfTheStandard() {
        String n =
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMst"
                        + "n64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbI"
                        + "SD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

        Delivery.Recipient recipient = sealing.accept(new Delivery.SealingKey(
                "{\"kty\":\"RSA\",\"n\":\"" + n + "\",\"e\":\"AQAB\",\"alg\":\"RS256\",\"kid\":\"2011-04-29\"}"));

        assertThat(recipient.thumbprint()).isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    @Test
    void whatCameAlongWithAKeyIsNotKept() throws Exception {
        PublicJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        pair.setOtherParameter("comment", "more than a key");

        Delivery.Recipient recipient = sealing.accept(publicPart(pair));

        assertThat(recipient.key().jwk()).doesNotContain("comment", "more than");
    }

    static Stream<String> unfit() throws Exception {
        RSAPublicKey rsa = (RSAPublicKey) RsaJwkGenerator.generateJwk(2048).getPublicKey();
        PublicJsonWebKey signs = RsaJwkGenerator.generateJwk(2048);
        signs.setUse("sig");
        KeyPairGenerator edwards = KeyPairGenerator.getInstance("Ed25519");
        return Stream.of(
                "{}",
                "[]",
                "no JSON",
                "{\"kty\":\"EC\"}",
                "{\"kty\":\"RSA\",\"n\":1,\"e\":\"AQAB\"}",
                "{\"kty\":7}",
                "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"AQAB\"}",
                publicPart(RsaJwkGenerator.generateJwk(1024)).jwk(),
                rsa(rsa.getModulus(), BigInteger.ONE),
                rsa(rsa.getModulus(), BigInteger.TWO),
                rsa(rsa.getModulus().add(BigInteger.ONE), rsa.getPublicExponent()),
                rsa(BigInteger.ONE.shiftLeft(8192).setBit(0), rsa.getPublicExponent()),
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g\",\"y\":\"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg\"}",
                offItsCurve(EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                publicPart(PublicJsonWebKey.Factory.newPublicJwk(
                                edwards.generateKeyPair().getPublic()))
                        .jwk(),
                publicPart(signs).jwk());
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void aKeyWhoseSealingWouldProtectNothingIsRefused(String jwk) {
        Throwable accepting = catchThrowable(() -> sealing.accept(new Delivery.SealingKey(jwk)));

        assertThat(accepting)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .allSatisfy(error -> assertThat(error.field()).isEqualTo("delivery.public_key")));
    }

    private static Delivery.SealingKey publicPart(PublicJsonWebKey pair) {
        return new Delivery.SealingKey(pair.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    }

    private static String offItsCurve(PublicJsonWebKey pair) {
        String jwk = publicPart(pair).jwk();
        int y = jwk.indexOf("\"y\":\"") + 5;
        return jwk.substring(0, y) + (jwk.charAt(y) == 'A' ? 'B' : 'A') + jwk.substring(y + 1);
    }

    private static String rsa(BigInteger modulus, BigInteger exponent) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return "{\"kty\":\"RSA\",\"n\":\"" + base64.encodeToString(modulus.toByteArray()) + "\",\"e\":\""
                + base64.encodeToString(exponent.toByteArray()) + "\"}";
    }
}
