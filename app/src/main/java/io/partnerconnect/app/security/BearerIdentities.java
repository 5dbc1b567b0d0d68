package io.partnerconnect.app.security;

import io.partnerconnect.app.security.oidc.IdentityProviders;
import io.partnerconnect.app.security.oidc.UntrustedToken;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Says who comes in with a bearer. A key of the configuration is known by its hash, whatever it looks like. All else is told apart by its
 * shape alone, and each shape is asked of one place only: what begins with {@code pca_} is a key made over the API, what has the three parts
 * of a signed token is one of an identity provider.
 */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<Presented> {
    private final ConfiguredKeys configured;
    private final RecogniseApiKey recogniseApiKey;
    private final IdentityProviders providers;

    BearerIdentities(ConfiguredKeys configured, RecogniseApiKey recogniseApiKey, IdentityProviders providers) {
        this.configured = configured;
        this.recogniseApiKey = recogniseApiKey;
        this.providers = providers;
    }

    @Override
    public Class<Presented> getRequestType() {
        return Presented.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Presented request, AuthenticationRequestContext context) {
        String bearer = request.bearer();
        Optional<Access> known = configured.callerWith(bearer);
        if (known.isPresent()) {
            return Uni.createFrom().item(Callers.identity(known.get()));
        }
        if (bearer.startsWith(ApiKeySecret.PREFIX)) {
            return context.runBlocking(() -> identity(keyed(bearer)));
        }
        if (providers.issues(bearer)) {
            return context.runBlocking(() -> identity(vouchedFor(bearer)));
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static SecurityIdentity identity(Optional<Access> access) {
        return Callers.identity(access.orElseThrow(AuthenticationFailedException::new));
    }

    private Optional<Access> keyed(String bearer) {
        return ApiKeySecret.read(bearer).flatMap(recogniseApiKey::recognise).map(ApiKey::access);
    }

    private Optional<Access> vouchedFor(String bearer) {
        try {
            return Optional.of(providers.accessOf(bearer));
        } catch (UntrustedToken untrusted) {
            return Optional.empty();
        }
    }
}
