package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import io.partnerconnect.domain.port.out.RecordedConnections;
import java.time.InstantSource;

/** What changes the recorded check marks. */
final class RecordingConnections {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final RecordedConnections records;
    private final InstantSource clock;

    RecordingConnections(
            BrowseWorkspaces workspaces, BrowseCatalogue partners, RecordedConnections records, InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.records = records;
        this.clock = clock;
    }

    RecordedConnection record(Mandate mandate, RecordConnection.Command command) {
        workspaces.get(command.workspace());
        return record(mandate.actor(), command.workspace(), partners.catalogue().get(command.partner()));
    }

    /** What a manual disconnect leaves on the tile when the service principal was a partner's. */
    void keepMark(Actor actor, WorkspaceName workspace, ServicePrincipal principal) {
        PartnerNames.partnerOf(principal, partners.catalogue()).ifPresent(partner -> record(actor, workspace, partner));
    }

    private RecordedConnection record(Actor actor, WorkspaceName workspace, Partner partner) {
        return records.record(new RecordedConnection(workspace, partner.key(), actor, clock.instant()));
    }

    RecordedConnection report(Mandate mandate, ReportPartnerAnswer.Command command) {
        workspaces.get(command.workspace());
        return records.answered(
                command.workspace(),
                command.partner(),
                new ReportedAnswer(command.answer(), mandate.actor(), clock.instant()));
    }

    Nothing forget(Mandate mandate, ForgetConnection.Command command) {
        workspaces.get(command.workspace());
        records.forget(command.workspace(), command.partner());
        return Nothing.NOTHING;
    }
}
