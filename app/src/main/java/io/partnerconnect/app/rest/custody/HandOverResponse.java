package io.partnerconnect.app.rest.custody;

import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left to do with a new token after its value left the service. */
public record HandOverResponse(
        String operationId,
        String workspace,
        String partner,
        String tokenId,

        @Schema(description = "OPEN; USED: use of the token was seen; GONE: the token is not there any more")
        String state,

        @Schema(description = "Where the partner says how to set it") @Nullable
        String docsUrl,

        @Schema(description = "When the value left the service")
        Instant since,

        @Schema(description = "When somebody said that it is set at the partner") @Nullable
        Instant handedOverAt,

        @Nullable String handedOverBy,

        @Schema(description = "When the service looks whether it is used; null when it does not any more") @Nullable
        Instant nextAttemptAt,

        @Nullable Instant closedAt) {
    static HandOverResponse from(HandOver handOver, Map<PartnerKey, Partner> partners) {
        Optional<Receipt> receipt = Optional.ofNullable(handOver.confirmed());
        HandOver.Closed closed = handOver.closed();
        return new HandOverResponse(
                handOver.operation().toString(),
                handOver.connection().workspace().value(),
                handOver.connection().partner().value(),
                handOver.token().value(),
                closed == null ? "OPEN" : closed.end().name(),
                Optional.ofNullable(partners.get(handOver.connection().partner()))
                        .map(partner -> partner.links().docs())
                        .orElse(null),
                handOver.since(),
                receipt.map(Receipt::at).orElse(null),
                receipt.map(each -> each.by().name()).orElse(null),
                closed == null ? handOver.nextLook() : null,
                closed == null ? null : closed.at());
    }
}
