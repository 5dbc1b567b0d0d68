package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import io.partnerconnect.domain.port.in.StartCampaign;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as it will be started, without a reason of its own. */
public record CampaignTermsRequest(
        @Schema(required = true) CampaignRequest.@Nullable Action action,

        @Schema(examples = "fivetran") @Nullable String partner,
        @Nullable List<String> workspaces,
        @Nullable Map<String, String> labels,
        @Nullable List<String> connections,
        @Nullable CampaignRotation rotation,

        @Schema(minimum = "0", maximum = "1000") @Nullable Integer canary,

        @Nullable List<Integer> wavePercents,

        @Schema(minimum = "0", maximum = "100", defaultValue = "10") @Nullable
        Integer maxFailurePercent) {
    /** Throws {@link Failure.Invalid} that names the fields within {@code campaign}. */
    public StartCampaign.Command toCommand() {
        try {
            return request().toTerms();
        } catch (Failure.Invalid invalid) {
            throw new Failure.Invalid(invalid.errors().stream()
                    .map(error -> new FieldError("campaign." + error.field(), error.message()))
                    .toList());
        }
    }

    private CampaignRequest request() {
        return new CampaignRequest(
                action,
                partner,
                workspaces,
                labels,
                connections,
                rotation,
                canary,
                wavePercents,
                maxFailurePercent,
                null,
                null,
                null);
    }
}
