package io.partnerconnect.app.rest.partner;

import io.partnerconnect.app.configuration.PartnerEntry;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerCategory;
import io.partnerconnect.domain.model.partner.PartnerSource;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner as it should be in the catalogue, and why. */
public record PartnerRequest(
        @Schema(required = true, maxLength = 100, examples = "Fivetran") @Nullable
        String displayName,

        @Schema(required = true) @Nullable PartnerCategory category,
        @Schema(required = true) @Nullable IntegrationType integrationType,

        @Schema(maxLength = 256, examples = "FIVETRAN_USER") @Nullable
        String servicePrincipalName,

        @Nullable Set<AuthOption> authOptions,
        @Nullable Boolean signIn,

        @Schema(
                description =
                        "Whether the administrator of the account with it can let others add users; the partner's documentation says it")
        @Nullable
        Boolean allowsDelegation,

        @Nullable Set<Cloud> clouds,

        @Schema(maxLength = 512, examples = "https://docs.databricks.com/aws/en/partners/ingestion/fivetran") @Nullable
        String docsUrl,

        @Schema(maxLength = 512) @Nullable String supportUrl,

        @Schema(required = true, maxLength = 256, examples = "renamed by the partner") @Nullable
        String reason,

        @Schema(maxLength = 64) @Nullable String ticket) {
    Partner toDomain(String key, long version) {
        PartnerEntry entry = new PartnerEntry(
                key,
                displayName,
                category,
                integrationType,
                servicePrincipalName,
                authOptions,
                signIn,
                allowsDelegation,
                clouds,
                docsUrl,
                supportUrl);
        return entry.toDomain(PartnerSource.OVERRIDE, version);
    }
}
