package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which connections a policy is for: one (workspace and partner), all of a partner, or all in workspaces with these labels. */
public record PolicyScopeBody(
        @Schema(examples = "prod-eu") @Nullable String workspace,
        @Schema(examples = "fivetran") @Nullable String partner,

        @Schema(description = "A workspace has to carry them all") @Nullable
        Map<String, String> labels) {
    PolicyScope toDomain() {
        if (labels != null) {
            if (workspace != null || partner != null) {
                throw new Failure.Invalid("scope.labels", "must stand alone");
            }
            return new PolicyScope.OfLabels(new Labels(labels));
        }
        if (partner == null) {
            throw new Failure.Invalid("scope.partner", "must be given, alone or with workspace; or else labels");
        }
        PartnerKey key = new PartnerKey(partner);
        return workspace == null
                ? new PolicyScope.OfPartner(key)
                : new PolicyScope.OfConnection(new ConnectionName(new WorkspaceName(workspace), key));
    }

    static PolicyScopeBody from(PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.OfConnection(var connection) ->
                new PolicyScopeBody(
                        connection.workspace().value(), connection.partner().value(), null);
            case PolicyScope.OfPartner(var partner) -> new PolicyScopeBody(null, partner.value(), null);
            case PolicyScope.OfLabels(var labels) -> new PolicyScopeBody(null, null, labels.values());
        };
    }
}
