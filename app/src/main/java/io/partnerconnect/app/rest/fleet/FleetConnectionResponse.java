package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.inventory.Discovery;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as it was from one reading of its workspace to another. */
public record FleetConnectionResponse(
        String workspace,
        String partner,
        ConnectionState state,
        @Schema(description = "The check mark") boolean connected,

        @Schema(
                description =
                        "Whether the partner could reach the workspace: an active service principal of its name held a token that had not expired")
        boolean reaches,

        @Schema(description = "Application ids of the service principals of the partner's name")
        List<String> servicePrincipals,

        @Schema(description = "Ids of their tokens that had not expired")
        List<String> tokenIds,

        Set<FindingKind> findings,

        @Schema(description = "What speaks for a connection nobody recorded; null for others. Record it to adopt it")
        @Nullable
        DiscoveryResponse discovery,

        @Schema(description = "The first reading that showed it so")
        Instant since,

        @Schema(description = "The first reading that showed it otherwise; null while it is so") @Nullable
        Instant until,

        @Schema(description = "The latest reading of its workspace")
        Instant observedAt) {
    /** How sure it is, and by what. */
    public record DiscoveryResponse(Discovery.Confidence confidence, List<String> evidence) {}

    static FleetConnectionResponse from(KnownConnection known) {
        FleetConnection it = known.connection();
        return new FleetConnectionResponse(
                it.name().workspace().value(),
                it.name().partner().value(),
                it.state(),
                it.connected(),
                it.reaches(),
                it.principals().stream().map(ApplicationId::toString).toList(),
                it.tokens().stream().map(TokenId::value).toList(),
                it.findings(),
                it.discovery() == null
                        ? null
                        : new DiscoveryResponse(
                                it.discovery().confidence(), it.discovery().evidence()),
                known.since(),
                known.until(),
                known.observedAt());
    }
}
