package io.partnerconnect.app.security.oidc;

import io.partnerconnect.app.configuration.IdentityProviderSettings;
import io.partnerconnect.app.security.ConfiguredGrants;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a provider of what is configured. A mistake in that keeps the service from starting, and says which setting it is. */
final class ConfiguredProvider {
    /** None that takes a secret two know, and not {@code none}: whoever has the public key could sign with it. */
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final String setting;
    private final IdentityProviderSettings settings;

    private ConfiguredProvider(String name, IdentityProviderSettings settings) {
        this.setting = "pca.identity-providers." + name;
        this.settings = settings;
    }

    static IdentityProvider of(String name, IdentityProviderSettings settings, InstantSource clock) {
        return new ConfiguredProvider(name, settings).provider(name, clock);
    }

    private IdentityProvider provider(String name, InstantSource clock) {
        check(isName(name), "", "must be named with lower-case letters, digits and inner hyphens");
        check(isSafe(settings.issuer()), ".issuer", "must be an https address");
        check(isSafe(settings.jwksUrl().toString()), ".jwks-url", "must be an https address");
        check(!settings.audiences().isEmpty(), ".audiences", "must name at least one");
        check(ALGORITHMS.containsAll(settings.algorithms()), ".algorithms", "must be of " + ALGORITHMS);
        check(settings.clockSkew().compareTo(MOST_SKEW) <= 0, ".clock-skew", "must be at most 5 minutes");
        check(
                settings.keysKept().compareTo(settings.keysFresh()) >= 0,
                ".keys-kept",
                "must not be shorter than keys-fresh");
        IssuerKeys.Terms terms = new IssuerKeys.Terms(settings.keysFresh(), settings.keysKept());
        KeyDocument document = new KeyDocument(settings.jwksUrl());
        return new IdentityProvider(terms(name), new IssuerKeys(name, document::read, terms, clock), grants(), clock);
    }

    private TokenTerms terms(String name) {
        return new TokenTerms(
                name,
                settings.issuer(),
                settings.audiences(),
                settings.algorithms(),
                settings.tokenTypes().stream()
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()),
                settings.clockSkew(),
                settings.longestLifetime());
    }

    private ClaimedGrants grants() {
        return new ClaimedGrants(
                settings.rolesClaim().orElse(null),
                settings.rolesPrefix().orElse(""),
                settings.groupsClaim().orElse(null),
                settings.groups().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                group ->
                                        ConfiguredGrants.of(setting + ".groups." + group.getKey(), group.getValue()))));
    }

    private static boolean isName(String name) {
        try {
            return Actor.user(name, "somebody").kind() == Actor.Kind.USER;
        } catch (Failure.Invalid invalid) {
            return false;
        }
    }

    private boolean isSafe(String address) {
        URI uri = URI.create(address);
        return uri.getHost() != null
                && ("https".equals(uri.getScheme())
                        || (settings.allowLoopback()
                                && "http".equals(uri.getScheme())
                                && Set.of("127.0.0.1", "localhost").contains(uri.getHost())));
    }

    private void check(boolean good, String part, String rule) {
        if (!good) {
            throw new IllegalStateException(setting + part + " " + rule);
        }
    }
}
