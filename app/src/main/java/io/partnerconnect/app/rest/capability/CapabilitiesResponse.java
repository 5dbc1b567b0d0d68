package io.partnerconnect.app.rest.capability;

import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Cloud;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What works where.
 *
 * @param workspaces the first 1000; what is usable in one of them, its pre-flight check tells
 */
public record CapabilitiesResponse(
        LimitsResponse limits, List<CloudResponse> clouds, List<WorkspaceCapabilityResponse> workspaces) {
    private static final String AS_THE_PRINCIPAL =
            " Where they are off, connecting and rotating mint tokens as the service principal itself.";

    /** The limits callers meet. */
    public record LimitsResponse(
            @Schema(examples = "604800") long idempotencyKeyLifetimeSeconds,
            int pageSizeMaximum,
            int bodyBytesMaximum,
            int reasonCharactersMaximum,
            long tokenLifetimeSecondsMinimum,
            long tokenLifetimeSecondsMaximum) {}

    /** What a cloud's documentation says. */
    public record CloudResponse(Cloud cloud, OnBehalfOf onBehalfOf, String detail) {}

    /** What goes for a workspace because of its cloud. */
    public record WorkspaceCapabilityResponse(String workspace, Cloud cloud, OnBehalfOf onBehalfOf) {}

    static CapabilitiesResponse from(List<Workspace> workspaces) {
        return new CapabilitiesResponse(
                new LimitsResponse(
                        Duration.ofDays(7).toSeconds(),
                        PageRequest.LARGEST_SIZE,
                        65536,
                        256,
                        TokenLifetime.SHORTEST_SECONDS,
                        TokenLifetime.LONGEST_SECONDS),
                Stream.of(Cloud.values())
                        .map(cloud -> new CloudResponse(cloud, onBehalfOf(cloud), detail(cloud)))
                        .toList(),
                workspaces.stream()
                        .map(each -> new WorkspaceCapabilityResponse(
                                each.name().value(), each.cloud(), onBehalfOf(each.cloud())))
                        .toList());
    }

    private static OnBehalfOf onBehalfOf(Cloud cloud) {
        return switch (cloud) {
            case AWS, GCP -> OnBehalfOf.USABLE;
            case AZURE, UNKNOWN -> OnBehalfOf.UNKNOWN;
        };
    }

    private static String detail(Cloud cloud) {
        return switch (cloud) {
            case AWS, GCP ->
                "Tokens on behalf of service principals are documented; an account administrator may have to enable them."
                        + AS_THE_PRINCIPAL;
            case AZURE -> "Tokens on behalf of service principals are not documented there." + AS_THE_PRINCIPAL;
            case UNKNOWN -> "The address is none of Databricks' public ones.";
        };
    }
}
