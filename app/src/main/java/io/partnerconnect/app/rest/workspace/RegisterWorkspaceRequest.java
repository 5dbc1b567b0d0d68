package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workspace to register. */
public record RegisterWorkspaceRequest(
        @Schema(required = true, maxLength = 63, examples = "prod-eu") @Nullable
        String name,

        @Schema(required = true, examples = "https://dbc-a1b2345c-d6e7.cloud.databricks.com") @Nullable
        String url,

        @Schema(required = true, maxLength = 64, examples = "prod-eu-admin") @Nullable
        String credential,

        @Schema(examples = "{\"env\": \"prod\"}") @Nullable Map<String, String> labels,
        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    RegisterWorkspace.Command toCommand() {
        Fields fields = new Fields();
        WorkspaceName workspace = fields.required("name", name, WorkspaceName::new);
        WorkspaceUrl address = fields.required("url", url, WorkspaceUrl::new);
        CredentialName reference = fields.required("credential", credential, CredentialName::new);
        Labels marks = fields.optional("labels", labels, Labels::new);
        return fields.whenValid(() ->
                new RegisterWorkspace.Command(workspace, address, reference, marks == null ? Labels.none() : marks));
    }
}
