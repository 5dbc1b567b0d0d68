package io.partnerconnect.app.rest.caller;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.access.Scope;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the caller is. */
public record MeResponse(
        @Schema(description = "What the audit calls him", examples = "portal")
        String name,

        @Schema(
                description =
                        "By what he proved it: an API key, the token of an identity provider (USER), or a client certificate",
                examples = "API_KEY")
        Actor.Kind kind,

        List<GrantResponse> grants) {
    /** A role, and where it holds. What is empty does not narrow. */
    public record GrantResponse(
            @Schema(description = "The grant as text, as it is configured", examples = "operator@workspace:prod-eu")
            String grant,

            Role role,
            List<String> workspaces,
            Map<String, String> labels,
            List<String> partners) {
        static GrantResponse from(Grant grant) {
            Scope scope = grant.scope();
            return new GrantResponse(
                    grant.text(),
                    grant.role(),
                    scope.workspaces().stream().map(WorkspaceName::value).toList(),
                    scope.labels().values(),
                    scope.partners().stream().map(PartnerKey::value).toList());
        }
    }

    static MeResponse from(Access access) {
        return new MeResponse(
                access.actor().name(),
                access.actor().kind(),
                access.grants().stream()
                        .sorted(Comparator.comparing(Grant::text))
                        .map(GrantResponse::from)
                        .toList());
    }
}
