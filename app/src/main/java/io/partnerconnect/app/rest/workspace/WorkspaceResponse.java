package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.domain.model.workspace.Cloud;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registered workspace. */
public record WorkspaceResponse(
        @Schema(examples = "prod-eu") String name,

        @Schema(examples = "https://dbc-a1b2345c-d6e7.cloud.databricks.com")
        String url,

        @Schema(
                description =
                        "Ranges of private addresses that its name may stand for an address of; else it is not connected to",
                examples = "[\"10.1.0.0/16\"]")
        List<String> privateRanges,

        Cloud cloud,

        @Schema(description = "The name of the credential, never its value", examples = "prod-eu-admin")
        String credential,

        @Schema(examples = "{\"env\": \"prod\"}") Map<String, String> labels,
        @Schema(description = "The ETag") long version) {
    static WorkspaceResponse from(Workspace workspace) {
        return new WorkspaceResponse(
                workspace.name().value(),
                workspace.url().origin(),
                workspace.address().privateRanges().texts(),
                workspace.cloud(),
                workspace.credential().value(),
                workspace.labels().values(),
                workspace.version());
    }
}
