package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to change of a workspace; what is not given stays. */
public record UpdateWorkspaceRequest(
        @Schema(examples = "https://dbc-a1b2345c-d6e7.cloud.databricks.com") @Nullable
        String url,

        @Schema(maxLength = 64, examples = "prod-eu-admin-2") @Nullable
        String credential,

        @Schema(
                description =
                        "Ranges of the organisation's own network in CIDR notation that its name may stand for an address of; none: only the public Internet. An empty list takes back what was allowed",
                maxItems = 16,
                examples = "[\"10.1.0.0/16\"]")
        @Nullable
        List<String> privateRanges,

        @Nullable Map<String, String> labels,
        @Schema(maxLength = 256) @Nullable String reason,
        @Schema(maxLength = 64) @Nullable String ticket) {
    UpdateWorkspace.Command toCommand(WorkspaceName name, long version) {
        Fields fields = new Fields();
        WorkspaceUrl address = fields.optional("url", url, WorkspaceUrl::new);
        CredentialName reference = fields.optional("credential", credential, CredentialName::new);
        PrivateRanges ranges = fields.optional("private_ranges", privateRanges, PrivateRanges::parse);
        Labels marks = fields.optional("labels", labels, Labels::new);
        return fields.whenValid(() -> new UpdateWorkspace.Command(name, version, address, ranges, reference, marks));
    }
}
