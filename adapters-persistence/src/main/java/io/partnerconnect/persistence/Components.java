package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Values that several effects and results have, in {@link Tagged}: each name is written and read here. */
final class Components {
    private Components() {}

    static Tagged principal(Tagged to, ScimId id, ApplicationId applicationId) {
        return applicationId(to.with("scim_id", id.toString()), applicationId);
    }

    static ScimId scimId(Tagged from) {
        return new ScimId(Long.parseLong(from.text("scim_id")));
    }

    static Tagged applicationId(Tagged to, ApplicationId applicationId) {
        return to.with("application_id", applicationId.toString());
    }

    static ApplicationId applicationId(Tagged from) {
        return ApplicationId.parse(from.text("application_id"));
    }

    static Tagged group(Tagged to, GroupId group) {
        return to.with("group_id", group.toString());
    }

    static GroupId group(Tagged from) {
        return new GroupId(Long.parseLong(from.text("group_id")));
    }

    static Tagged lifetime(Tagged to, TokenLifetime lifetime) {
        return to.with("lifetime_seconds", Long.toString(lifetime.seconds()));
    }

    static TokenLifetime lifetime(Tagged from) {
        return TokenLifetime.ofSeconds(Long.parseLong(from.text("lifetime_seconds")));
    }

    static Tagged secretLifetime(Tagged to, SecretLifetime lifetime) {
        return to.with("lifetime_seconds", Long.toString(lifetime.value().toSeconds()));
    }

    static SecretLifetime secretLifetime(Tagged from) {
        return SecretLifetime.ofSeconds(Long.parseLong(from.text("lifetime_seconds")));
    }

    static Tagged token(Tagged to, TokenId token) {
        return to.with("token_id", token.value());
    }

    static TokenId token(Tagged from) {
        return new TokenId(from.text("token_id"));
    }

    static Tagged secret(Tagged to, SecretId secret) {
        return to.with("secret_id", secret.value());
    }

    static SecretId secret(Tagged from) {
        return new SecretId(from.text("secret_id"));
    }

    static Tagged privileges(Tagged to, String catalog, Set<Permission> privileges) {
        List<String> names = privileges.stream().map(Permission::name).toList();
        return to.with("catalog", catalog).with("privileges", names);
    }

    static Set<Permission> privileges(Tagged from) {
        return from.texts("privileges").stream().map(Permission::valueOf).collect(Collectors.toSet());
    }

    static Tagged terms(Tagged to, AdoptionTerms terms) {
        return to.with("overlap", Columns.map(terms.overlap(), Duration::toString))
                .with("on_deadline", terms.onDeadline())
                .with("quiet_days", Integer.toString(terms.quietDays()));
    }

    static AdoptionTerms terms(Tagged from) {
        return new AdoptionTerms(
                Columns.map(from.textOrNull("overlap"), Duration::parse),
                from.word("on_deadline", DeadlinePolicy.class),
                Integer.parseInt(from.text("quiet_days")));
    }

    static Tagged delivery(Tagged to, Delivery.Definite delivery) {
        return switch (delivery) {
            case Delivery.Response() -> to.with("to", "RESPONSE");
            case Delivery.Sealed(Delivery.SealingKey key) ->
                to.with("to", "SEALED").with("public_key", key.jwk());
            case Delivery.SecretScope(String scope, String key) ->
                to.with("to", "SECRET_SCOPE").with("scope", scope).with("key", key);
        };
    }

    static Delivery.Definite delivery(Tagged from) {
        String to = from.text("to");
        return switch (to) {
            case "RESPONSE" -> new Delivery.Response();
            case "SEALED" -> new Delivery.Sealed(new Delivery.SealingKey(from.text("public_key")));
            case "SECRET_SCOPE" -> new Delivery.SecretScope(from.text("scope"), from.text("key"));
            default -> throw new IllegalStateException("there is no delivery " + to);
        };
    }
}
