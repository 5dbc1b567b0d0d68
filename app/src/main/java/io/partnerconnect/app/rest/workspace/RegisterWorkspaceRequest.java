package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import java.util.List;
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

        @Schema(
                description =
                        "Ranges of the organisation's own network in CIDR notation that its name may stand for an address of; none: only the public Internet",
                maxItems = 16,
                examples = "[\"10.1.0.0/16\"]")
        @Nullable
        List<String> privateRanges,

        @Schema(examples = "{\"env\": \"prod\"}") @Nullable Map<String, String> labels,
        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    RegisterWorkspace.Command toCommand() {
        Fields fields = new Fields();
        WorkspaceName workspace = fields.required("name", name, WorkspaceName::new);
        WorkspaceUrl address = fields.required("url", url, WorkspaceUrl::new);
        CredentialName reference = fields.required("credential", credential, CredentialName::new);
        PrivateRanges ranges = fields.optional("private_ranges", privateRanges, PrivateRanges::parse);
        Labels marks = fields.optional("labels", labels, Labels::new);
        return fields.whenValid(() -> new RegisterWorkspace.Command(
                workspace,
                new WorkspaceAddress(address, ranges == null ? PrivateRanges.none() : ranges),
                reference,
                marks == null ? Labels.none() : marks));
    }
}
