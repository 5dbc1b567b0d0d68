package io.partnerconnect.app.security.oidc;

import io.partnerconnect.app.configuration.IdentityProviderSettings;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.failure.Failure;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * The identity providers whose tokens are taken; none unless configured. None is asked for anything before a token of it comes in, so that
 * one that is down keeps nothing from starting.
 */
@ApplicationScoped
@Startup
public class IdentityProviders {
    /** Longer ones are taken for none; those of real providers have a quarter of that. */
    private static final int LONGEST = 8 * 1024;

    private static final Pattern SIGNED = Pattern.compile("eyJ[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

    private final Map<String, IdentityProvider> byIssuer;

    @Inject
    IdentityProviders(Settings settings, InstantSource clock) {
        this(settings.identityProviders(), clock);
    }

    IdentityProviders(Map<String, IdentityProviderSettings> configured, InstantSource clock) {
        this.byIssuer = configured.entrySet().stream()
                .map(entry -> ConfiguredProvider.of(entry.getKey(), entry.getValue(), clock))
                .collect(Collectors.toUnmodifiableMap(IdentityProvider::issuer, provider -> provider));
    }

    /** Whether a bearer has the shape of a signed token, and there are providers: then it is one of theirs or of nobody. */
    public boolean issues(String bearer) {
        return !byIssuer.isEmpty() && SIGNED.matcher(bearer).matches();
    }

    /**
     * Who the token speaks of.
     *
     * @throws UntrustedToken it is not to be trusted
     * @throws Failure.Unavailable that cannot be told now
     */
    public Access accessOf(String bearer) throws UntrustedToken {
        if (bearer.length() > LONGEST) {
            throw new UntrustedToken();
        }
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setCompactSerialization(bearer);
            IdentityProvider provider = byIssuer.get(issuerOf(token));
            if (provider == null) {
                throw new UntrustedToken();
            }
            return provider.accessOf(bearer);
        } catch (JoseException | InvalidJwtException | MalformedClaimException malformed) {
            throw new UntrustedToken();
        }
    }

    /** Only to find the provider whose keys are to be tried. */
    private static String issuerOf(JsonWebSignature unverified) throws InvalidJwtException, MalformedClaimException {
        String issuer = JwtClaims.parse(unverified.getUnverifiedPayload()).getIssuer();
        return issuer == null ? "" : issuer;
    }
}
