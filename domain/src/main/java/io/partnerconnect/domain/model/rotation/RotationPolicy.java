package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That tokens are to be replaced when they get old, without anybody asking. {@code version} counts its changes from 1; 0 means not kept
 * yet. The reason is that of every rotation it begins.
 */
public record RotationPolicy(
        PolicyId id,
        PolicyScope scope,
        RotationSchedule schedule,
        Order order,
        boolean enabled,
        Reason reason,
        Instant createdAt,
        long version) {
    /**
     * What is asked for when a token is due.
     *
     * @param lifetime of the new token, where that of the old one is not shorter; null: as the old one's
     * @param delivery sealed to the registered key, or into a secret scope: nobody waits for an answer
     */
    public record Order(AdoptionTerms terms, @Nullable TokenLifetime lifetime, Delivery delivery) {
        public Order {
            switch (delivery) {
                case Delivery.SealedToRegistered registered -> {}
                case Delivery.SecretScope place -> {}
                case Delivery.Response answer ->
                    throw new Failure.Invalid(
                            "delivery.method", "must be SEALED or SECRET_SCOPE: nobody waits for an answer");
                case Delivery.Sealed named ->
                    throw new Failure.Invalid("delivery.public_key", "must be registered for the connection");
            }
        }
    }

    public RotationPolicy {
        if (scope instanceof PolicyScope.OfLabels && order.delivery() instanceof Delivery.SecretScope) {
            throw new Failure.Invalid(
                    "delivery.method",
                    "must be SEALED with labels: in one secret, one partner's value would replace another's");
        }
        if (order.lifetime() != null && order.lifetime().value().compareTo(schedule.interval()) <= 0) {
            throw new Failure.Invalid(
                    "lifetime_seconds", "must be longer than the interval: the token would expire first");
        }
    }

    /**
     * The one policy that counts for a connection: the most specific, of equally specific ones the oldest. It counts also when it is not
     * enabled: so one connection is left alone while the others of its partner are not.
     */
    public static Optional<RotationPolicy> governing(
            Collection<RotationPolicy> policies, ConnectionName connection, Labels ofTheWorkspace) {
        return policies.stream()
                .filter(policy -> policy.scope().covers(connection, ofTheWorkspace))
                .min(Comparator.comparingInt(
                                (RotationPolicy policy) -> policy.scope().rank())
                        .thenComparing(RotationPolicy::createdAt)
                        .thenComparing(policy -> policy.id().value()));
    }
}
