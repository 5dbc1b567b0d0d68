package io.partnerconnect.app.security;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.audit.Actor;
import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.security.auth.x500.X500Principal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Callers by the subjects of their client certificates. TLS has verified a certificate against the configured authorities before it gets
 * here; a mistake in the configuration, and authorities that are not configured, keep the service from starting.
 */
@ApplicationScoped
@Startup
class ClientCertificates {
    private final Map<X500Principal, Access> callers;

    ClientCertificates(
            Settings settings,
            TlsConfigurationRegistry tls,
            @ConfigProperty(name = "quarkus.http.tls-configuration-name") Optional<String> name) {
        this.callers = settings.clientCertificates().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(ClientCertificates::subjectOf, ClientCertificates::accessOf));
        boolean trusts = name.flatMap(tls::get)
                .or(tls::getDefault)
                .map(TlsConfiguration::getTrustStoreOptions)
                .isPresent();
        if (!callers.isEmpty() && !trusts) {
            throw new IllegalStateException(
                    "pca.client-certificates are configured, but no authorities that issue them:"
                            + " any public one would do; set quarkus.tls.trust-store.pem.certs");
        }
    }

    /** The certificate the caller's end of the connection proved to have. */
    static Optional<X509Certificate> presentedIn(HttpServerRequest request) {
        SSLSession session = request.isSSL() ? request.connection().sslSession() : null;
        try {
            Certificate[] chain = session == null ? new Certificate[0] : session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate first
                    ? Optional.of(first)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException none) {
            return Optional.empty();
        }
    }

    Optional<Access> callerWith(X509Certificate certificate) {
        return Optional.ofNullable(callers.get(certificate.getSubjectX500Principal()));
    }

    private static X500Principal subjectOf(Map.Entry<String, Settings.ClientCertificateSettings> entry) {
        try {
            return new X500Principal(entry.getValue().subject());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "pca.client-certificates." + entry.getKey()
                            + ".subject must be a distinguished name such as CN=portal,O=Example",
                    e);
        }
    }

    private static Access accessOf(Map.Entry<String, Settings.ClientCertificateSettings> entry) {
        return new Access(
                new Actor(Actor.Kind.CERTIFICATE, entry.getKey()),
                ConfiguredGrants.of(
                        "pca.client-certificates." + entry.getKey() + ".roles",
                        entry.getValue().roles()));
    }
}
