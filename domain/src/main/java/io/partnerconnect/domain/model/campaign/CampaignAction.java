package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import org.jspecify.annotations.Nullable;

/** What a campaign does to each of its connections. */
public sealed interface CampaignAction {
    /** Replaces the connection's token, as one rotation would. {@code lifetime}: null, as long as the old one's. */
    record Rotate(RotationCause cause, @Nullable TokenLifetime lifetime, AdoptionTerms terms, Delivery delivery)
            implements CampaignAction {
        public Rotate {
            if (delivery instanceof Delivery.Response) {
                throw new Failure.Invalid(
                        "delivery.method", "must be SEALED or SECRET_SCOPE: nobody waits for the values of a campaign");
            }
        }
    }

    /** Revokes all tokens of the connection. */
    record Revoke() implements CampaignAction {}

    /** Makes the connection's service principal inactive. */
    record Quarantine() implements CampaignAction {}
}
