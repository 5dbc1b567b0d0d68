package io.partnerconnect.app.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.HttpURLConnection;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets callers in who prove who they are: with a bearer, or else with a client certificate. A bearer that is presented decides alone, and
 * one that is not taken is not made good for by a certificate.
 */
@ApplicationScoped
class CallerAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private final ClientCertificates certificates;

    CallerAuthentication(ClientCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return certified(request);
        }
        if (headers.size() > 1 || !headers.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refused();
        }
        return providers.authenticate(
                new Presented(headers.getFirst().substring(SCHEME.length()).trim()));
    }

    private Uni<SecurityIdentity> certified(RoutingContext request) {
        Optional<X509Certificate> presented = ClientCertificates.presentedIn(request.request());
        if (presented.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return certificates
                .callerWith(presented.get())
                .map(access -> Uni.createFrom().item(Callers.identity(access)))
                .orElseGet(CallerAuthentication::refused);
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        boolean presented = request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        return Uni.createFrom()
                .item(new ChallengeData(
                        HttpURLConnection.HTTP_UNAUTHORIZED,
                        HttpHeaders.WWW_AUTHENTICATE,
                        presented ? Challenges.NOT_TAKEN : Challenges.NOTHING_PRESENTED));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Presented.class);
    }

    /** Before any mechanism that comes with the libraries: what this one refuses no other one is asked for. */
    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }
}
