package io.partnerconnect.app.security.oidc;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** One identity provider, and under which terms its word is taken for who somebody is and what he may do. */
final class IdentityProvider {
    private final TokenTerms terms;
    private final IssuerKeys keys;
    private final ClaimedGrants grants;
    private final InstantSource clock;

    IdentityProvider(TokenTerms terms, IssuerKeys keys, ClaimedGrants grants, InstantSource clock) {
        this.terms = terms;
        this.keys = keys;
        this.grants = grants;
        this.clock = clock;
    }

    String issuer() {
        return terms.issuer();
    }

    /**
     * Who the token speaks of. Throws {@link UntrustedToken} when it is not to be trusted, and {@link Failure.Unavailable} when that cannot
     * be told.
     */
    Access accessOf(String token) throws UntrustedToken {
        try {
            JsonWebSignature signed = new JsonWebSignature();
            signed.setCompactSerialization(token);
            checkHeader(signed);
            JwtClaims claims = verified(token, keyOf(signed));
            return new Access(Actor.user(terms.provider(), claims.getSubject()), grants.of(claims.getClaimsMap()));
        } catch (JoseException | InvalidJwtException | MalformedClaimException | Failure.Invalid untrusted) {
            throw new UntrustedToken();
        }
    }

    private void checkHeader(JsonWebSignature token) throws UntrustedToken {
        String type = token.getHeader("typ");
        String plain = type == null ? "jwt" : type.toLowerCase(Locale.ROOT).replaceFirst("^application/", "");
        String algorithm = token.getAlgorithmHeaderValue();
        if (!terms.types().contains(plain)
                || algorithm == null
                || !terms.algorithms().contains(algorithm)) {
            throw new UntrustedToken();
        }
    }

    private JsonWebKey keyOf(JsonWebSignature token) throws JoseException, UntrustedToken {
        String id = token.getKeyIdHeaderValue();
        List<JsonWebKey> candidates = id == null ? List.of() : keys.with(id);
        JsonWebKey key = new VerificationJwkSelector().select(token, candidates);
        if (key == null) {
            throw new UntrustedToken();
        }
        return key;
    }

    private JwtClaims verified(String token, JsonWebKey key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        terms.algorithms().toArray(String[]::new))
                .setVerificationKey(key.getKey())
                .setExpectedIssuer(terms.issuer())
                .setExpectedAudience(terms.audiences().toArray(String[]::new))
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes((int) terms.longestLifetime().toMinutes())
                .setAllowedClockSkewInSeconds((int) terms.clockSkew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }
}
