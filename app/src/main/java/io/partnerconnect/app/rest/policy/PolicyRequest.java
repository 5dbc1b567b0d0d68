package io.partnerconnect.app.rest.policy;

import io.partnerconnect.app.rest.input.AdoptionFields;
import io.partnerconnect.app.rest.input.DeliveryRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.Freeze;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.rotation.RotationSchedule;
import io.partnerconnect.domain.model.rotation.RotationWindow;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rotation policy as it is to be. */
public record PolicyRequest(
        @Schema(required = true) @Nullable PolicyScopeBody scope,

        @Schema(
                required = true,
                description = "The age at which a token is replaced",
                minimum = "1",
                maximum = "730",
                examples = "90")
        @Nullable
        Integer intervalDays,

        @Schema(description = "When rotations may begin; left out: always") @Nullable
        WindowBody window,

        @Schema(description = "When none begins, at most 100") @Nullable
        List<FreezeBody> freeze,

        @Schema(
                description = "How long both tokens live after the hand-over; left out: until the partner has switched",
                minimum = "3600",
                maximum = "7776000")
        @Nullable
        Long overlapSeconds,

        @Schema(
                description = "What happens when the overlap is over and the partner has not switched",
                defaultValue = "HOLD")
        @Nullable
        DeadlinePolicy onDeadline,

        @Schema(
                description = "For how many whole days (UTC) the old token must not have been used",
                minimum = "2",
                maximum = "90",
                defaultValue = "2")
        @Nullable
        Integer quietDays,

        @Schema(
                description = "Longer than the interval; left out, or longer than the old token's: as the old one's",
                minimum = "60",
                maximum = "63072000")
        @Nullable
        Long lifetimeSeconds,

        @Schema(required = true, description = "SEALED, to the registered key, or SECRET_SCOPE") @Nullable
        DeliveryRequest delivery,

        @Schema(defaultValue = "true") @Nullable Boolean enabled,

        @Schema(
                required = true,
                description = "That of every rotation the policy begins, too",
                maxLength = 256,
                examples = "rotation every quarter")
        @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    RotationPolicy toDomain(PolicyId id, Instant now, long version) {
        Fields fields = new Fields();
        PolicyScope which = fields.required("scope", scope, PolicyScopeBody::toDomain);
        Integer interval = fields.required("interval_days", intervalDays, PolicyRequest::interval);
        RotationWindow when = fields.optional("window", window, WindowBody::toDomain);
        List<Freeze> frozen = fields.optional("freeze", freeze, PolicyRequest::freezes);
        AdoptionTerms terms = AdoptionFields.read(fields, overlapSeconds, onDeadline, quietDays);
        TokenLifetime lifetime = fields.optional("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        Delivery how = fields.required("delivery", delivery, PolicyRequest::delivery);
        Reason why = fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return fields.whenValid(() -> new RotationPolicy(
                id,
                which,
                new RotationSchedule(
                        interval, when == null ? RotationWindow.always() : when, frozen == null ? List.of() : frozen),
                new RotationPolicy.Order(terms, lifetime, how),
                !Boolean.FALSE.equals(enabled),
                why,
                now,
                version));
    }

    private static Integer interval(Integer days) {
        return new RotationSchedule(days, RotationWindow.always(), List.of()).intervalDays();
    }

    private static List<Freeze> freezes(List<FreezeBody> given) {
        return new RotationSchedule(
                        1,
                        RotationWindow.always(),
                        given.stream().map(FreezeBody::toDomain).toList())
                .freezes();
    }

    private static Delivery delivery(DeliveryRequest given) {
        return new RotationPolicy.Order(AdoptionTerms.untilAdopted(), null, given.toDomain()).delivery();
    }
}
