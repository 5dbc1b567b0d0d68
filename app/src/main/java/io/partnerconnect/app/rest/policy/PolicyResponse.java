package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rotation policy. */
public record PolicyResponse(
        String id,
        PolicyScopeBody scope,
        int intervalDays,
        WindowBody window,
        List<FreezeBody> freeze,
        @Nullable Long overlapSeconds,
        DeadlinePolicy onDeadline,
        int quietDays,
        @Nullable Long lifetimeSeconds,
        PlaceResponse delivery,

        @Schema(
                description =
                        "One that is not enabled still counts: the connections it is the most specific for are left alone")
        boolean enabled,

        String reason,
        Instant createdAt) {
    /** Where new values go. */
    public record PlaceResponse(
            @Schema(description = "SEALED or SECRET_SCOPE") String method,
            @Nullable String scope,
            @Nullable String key) {
        static PlaceResponse from(Delivery delivery) {
            return delivery instanceof Delivery.SecretScope(var scope, var key)
                    ? new PlaceResponse("SECRET_SCOPE", scope, key)
                    : new PlaceResponse("SEALED", null, null);
        }
    }

    static PolicyResponse from(RotationPolicy policy) {
        RotationPolicy.Order order = policy.order();
        return new PolicyResponse(
                policy.id().toString(),
                PolicyScopeBody.from(policy.scope()),
                policy.schedule().intervalDays(),
                WindowBody.from(policy.schedule().window()),
                policy.schedule().freezes().stream().map(FreezeBody::from).toList(),
                Optional.ofNullable(order.terms().overlap())
                        .map(Duration::toSeconds)
                        .orElse(null),
                order.terms().onDeadline(),
                order.terms().quietDays(),
                Optional.ofNullable(order.lifetime())
                        .map(TokenLifetime::seconds)
                        .orElse(null),
                PlaceResponse.from(order.delivery()),
                policy.enabled(),
                policy.reason().value(),
                policy.createdAt());
    }
}
