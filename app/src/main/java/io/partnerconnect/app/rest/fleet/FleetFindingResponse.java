package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something wrong or risky, by what it was found, and what to do about it. */
public record FleetFindingResponse(
        String id,

        @Schema(
                description =
                        "Null when it is about the account with the partner, which all workspaces share, or about a credential of the service")
        @Nullable
        String workspace,

        @Schema(description = "Null when it is about a credential of the service") @Nullable
        String partner,

        @Schema(description = "The credential of the service it is about; null when it is about none") @Nullable
        String credential,

        FindingKind finding,

        @Schema(
                description =
                        "The token, service principal, resource or person it is about, by its id or address; null when it is about the connection, account or credential as a whole")
        @Nullable
        String subject,

        Severity severity,

        @Schema(
                description =
                        "What the connection or account loses by it of a hundred points; none while it is acknowledged, and none of a credential")
        int points,

        String detail,
        List<EvidenceResponse> evidence,
        RemedyResponse remedy,

        @Schema(description = "The first reading, or look at the accounts or credentials, that showed it")
        Instant since,

        @Schema(description = "The latest reading of its workspace, or look at the accounts or credentials")
        Instant observedAt,

        @Schema(
                description =
                        "The first reading, or look at the accounts or credentials, that did not show it any more; null while it is open")
        @Nullable
        Instant closedAt,

        @Nullable AcknowledgementResponse acknowledgement) {
    /** A value, and what it was held against. */
    public record EvidenceResponse(
            String name, String value, @Nullable String threshold) {}

    /** What to do, in words and as the call of this service that does it or begins to. */
    public record RemedyResponse(
            String detail,
            String method,

            @Schema(
                    description = "What stands in braces is for whoever calls",
                    examples = "/api/v1/workspaces/prod-eu/connections/fivetran/rotations")
            String href) {}

    /** Who left it until when, and why. It may have run out. */
    public record AcknowledgementResponse(String by, Instant at, Instant until, String reason) {}

    static FleetFindingResponse from(Finding finding, Instant now) {
        Found found = finding.found();
        FindingKind kind = found.cause().kind();
        String subject = found.cause().subject();
        WorkspaceName workspace = found.scope().workspace();
        PartnerKey partner = found.scope().partner();
        return new FleetFindingResponse(
                finding.id().toString(),
                workspace == null ? null : workspace.value(),
                partner == null ? null : partner.value(),
                found.scope() instanceof FindingScope.OfCredential(var name) ? name.value() : null,
                kind,
                subject.isEmpty() ? null : subject,
                found.severity(),
                points(finding, now),
                kind.sentence(),
                found.evidence().stream().map(FleetFindingResponse::evidence).toList(),
                RemedyCalls.of(found),
                finding.since(),
                finding.observedAt(),
                finding.closedAt(),
                acknowledgement(finding.acknowledgement()));
    }

    private static int points(Finding finding, Instant now) {
        boolean costs = finding.closedAt() == null
                && !finding.isAcknowledgedAt(now)
                && !(finding.found().scope() instanceof FindingScope.OfCredential);
        return costs ? finding.found().severity().points() : 0;
    }

    private static EvidenceResponse evidence(Evidence evidence) {
        return new EvidenceResponse(evidence.name(), evidence.value(), evidence.threshold());
    }

    private static @Nullable AcknowledgementResponse acknowledgement(@Nullable Acknowledgement given) {
        return given == null
                ? null
                : new AcknowledgementResponse(
                        given.by().name(),
                        given.at(),
                        given.until(),
                        given.reason().value());
    }
}
