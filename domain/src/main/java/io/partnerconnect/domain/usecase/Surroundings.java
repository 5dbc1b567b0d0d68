package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.InstantSource;

/** Everything outside the use cases: the out-ports, by the side they are on. */
public record Surroundings(Databricks databricks, Records records, Audit audit, Clockwork clockwork) {
    /** The workspaces' side. */
    public record Databricks(
            WorkspacePrincipals principals,
            WorkspaceTokens tokens,
            WorkspaceCompute compute,
            WorkspaceControls controls) {}

    /** What the service keeps and changes. */
    public record Records(Workspaces workspaces, CatalogueOverrides overrides, RecordedConnections connections) {}

    /** What the service writes down and never changes. */
    public record Audit(AuditLedger ledger, AuditTrail trail) {}

    /** Time and ids. */
    public record Clockwork(InstantSource clock, Ids ids, Pauses pauses) {}
}
