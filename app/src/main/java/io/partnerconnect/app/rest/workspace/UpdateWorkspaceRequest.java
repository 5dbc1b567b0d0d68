package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to change of a workspace; what is not given stays. */
public record UpdateWorkspaceRequest(
        @Schema(examples = "https://dbc-a1b2345c-d6e7.cloud.databricks.com") @Nullable
        String url,

        @Schema(maxLength = 64, examples = "prod-eu-admin-2") @Nullable
        String credential,

        @Nullable Map<String, String> labels,
        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    UpdateWorkspace.Command toCommand(WorkspaceName name, long version) {
        Fields fields = new Fields();
        WorkspaceUrl address = fields.optional("url", url, WorkspaceUrl::new);
        CredentialName reference = fields.optional("credential", credential, CredentialName::new);
        Labels marks = fields.optional("labels", labels, Labels::new);
        return fields.whenValid(() -> new UpdateWorkspace.Command(name, version, address, reference, marks));
    }
}
