package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Set;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Reads JWKs (RFC 7517) that values can be sealed to, and refuses those whose sealing would protect nothing. */
final class PublicKeys {
    private static final String FIELD = "delivery.public_key";
    private static final int SHORTEST_RSA = 2048;
    private static final int LONGEST_RSA = 8192;
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");

    private PublicKeys() {}

    static PublicJsonWebKey parse(Delivery.SealingKey key) {
        PublicJsonWebKey parsed = read(key);
        if (parsed.getUse() != null && !parsed.getUse().equals("enc")) {
            throw new Failure.Invalid(FIELD, "must be for encryption: its use is another");
        }
        if (parsed.getKeyId() != null) {
            Check.line(FIELD, parsed.getKeyId(), 200);
        }
        if (!isStrong(parsed)) {
            throw refused(null);
        }
        return parsed;
    }

    private static PublicJsonWebKey read(Delivery.SealingKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key.jwk());
        } catch (JoseException | RuntimeException e) { // of JSON that is no key the library throws several
            throw refused(e);
        }
    }

    static String algorithm(PublicKey key) {
        return key instanceof RSAPublicKey
                ? KeyManagementAlgorithmIdentifiers.RSA_OAEP_256
                : KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW;
    }

    private static boolean isStrong(PublicJsonWebKey key) {
        return switch (key.getPublicKey()) {
            case RSAPublicKey rsa -> isStrong(rsa.getModulus(), rsa.getPublicExponent());
            case ECPublicKey point ->
                key instanceof EllipticCurveJsonWebKey curve
                        && CURVES.contains(curve.getCurveName())
                        && isOn(point.getParams().getCurve(), point.getW());
            default -> false;
        };
    }

    /** With the exponent 1 the sealed value would be the value. */
    private static boolean isStrong(BigInteger modulus, BigInteger exponent) {
        return modulus.bitLength() >= SHORTEST_RSA
                && modulus.bitLength() <= LONGEST_RSA
                && modulus.testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.compareTo(modulus) < 0;
    }

    /** Java takes any two numbers for a point. */
    private static boolean isOn(EllipticCurve curve, ECPoint point) {
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    static Failure.Invalid refused(@Nullable Exception cause) {
        Failure.Invalid refusal = new Failure.Invalid(
                FIELD,
                "must be the JWK of a public RSA key of 2048 to 8192 bits, or of an EC key on P-256, P-384 or P-521");
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }
}
