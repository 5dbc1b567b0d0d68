package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.app.rest.input.AdoptionFields;
import io.partnerconnect.app.rest.input.DeliveryRequest;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the tokens of a campaign are rotated. */
public record CampaignRotation(
        @Schema(required = true, description = "COMPROMISED revokes each old token first") @Nullable
        RotationCause cause,

        @Schema(
                description = "As long as that of the token it replaces, when left out; never longer",
                minimum = "60",
                maximum = "63072000")
        @Nullable
        Long lifetimeSeconds,

        @Schema(
                description = "How long both live after the hand-over; left out: until the partner has switched",
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

        @Schema(required = true, description = "SEALED or SECRET_SCOPE") @Nullable
        DeliveryRequest delivery) {
    CampaignAction toDomain() {
        Fields fields = new Fields();
        RotationCause why = fields.required("cause", cause, given -> given);
        TokenLifetime lifetime = fields.optional("lifetime_seconds", lifetimeSeconds, TokenLifetime::ofSeconds);
        AdoptionTerms terms = AdoptionFields.read(fields, overlapSeconds, onDeadline, quietDays);
        Delivery how = fields.required("delivery", delivery, DeliveryRequest::toDomain);
        try {
            return fields.whenValid(() -> new CampaignAction.Rotate(why, lifetime, terms, how));
        } catch (Failure.Invalid invalid) {
            throw new Failure.Invalid(invalid.errors().stream()
                    .map(error -> new FieldError("rotation." + error.field(), error.message()))
                    .toList());
        }
    }
}
