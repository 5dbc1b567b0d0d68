package io.partnerconnect.app.rest.partner;

import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerCategory;
import io.partnerconnect.domain.model.partner.PartnerSource;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner of the catalogue. */
public record PartnerResponse(
        @Schema(examples = "fivetran") String key,
        @Schema(examples = "Fivetran") String displayName,
        PartnerCategory category,
        IntegrationType integrationType,
        @Schema(examples = "FIVETRAN_USER") @Nullable String servicePrincipalName,
        List<PermissionResponse> permissions,
        Compute compute,
        @Schema(examples = "FIVETRAN_ENDPOINT") @Nullable String computeName,
        List<AuthOption> authOptions,
        boolean signIn,

        @Schema(
                description =
                        "Whether the administrator of the account with it can let others add users; false where that is not known")
        boolean allowsDelegation,

        List<Cloud> clouds,
        @Nullable String docsUrl,
        @Nullable String supportUrl,
        PartnerSource source,

        @Schema(description = "0 as shipped, else how often the override was changed; the ETag")
        long version) {
    /** A permission of the partner's service principal, as code and in words. */
    public record PermissionResponse(Permission permission, String description) {}

    static PartnerResponse from(Partner partner) {
        return new PartnerResponse(
                partner.key().value(),
                partner.displayName(),
                partner.category(),
                partner.integrationType(),
                partner.servicePrincipalName() == null
                        ? null
                        : partner.servicePrincipalName().value(),
                partner.integrationType().profile().stream()
                        .map(permission -> new PermissionResponse(permission, permission.words()))
                        .toList(),
                partner.compute(),
                partner.computeName().orElse(null),
                List.copyOf(partner.authOptions()),
                partner.signIn(),
                partner.allowsDelegation(),
                List.copyOf(partner.clouds()),
                partner.links().docs(),
                partner.links().support(),
                partner.source(),
                partner.version());
    }
}
