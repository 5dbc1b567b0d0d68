package io.partnerconnect.app.rest.principal;

import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service principal as a workspace shows it. */
public record PrincipalResponse(
        String workspace,

        @Schema(description = "The SCIM id", examples = "2345678901234567")
        String id,

        @Schema(examples = "97ab27fa-30e2-43e3-92a3-160e80f4c0d5")
        String applicationId,

        @Schema(examples = "FIVETRAN_USER") String displayName,

        @Schema(description = "Null when no partner's name fits", examples = "fivetran") @Nullable
        String partner,

        boolean active,
        List<String> entitlements,
        List<String> groups,
        Instant observedAt) {
    /** The service principal as it is told of. */
    public static PrincipalResponse from(ObservedPrincipal seen) {
        ServicePrincipal principal = seen.principal();
        return new PrincipalResponse(
                seen.workspace().value(),
                principal.id().toString(),
                principal.applicationId().toString(),
                principal.displayName(),
                seen.partner() == null ? null : seen.partner().value(),
                principal.active(),
                List.copyOf(principal.entitlements()),
                List.copyOf(principal.groups()),
                seen.observedAt());
    }
}
