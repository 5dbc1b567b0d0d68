package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.Workspaces;

/** The ports to one database that operations are about. */
public record OperationPorts(
        OperationJournal journal,
        Operations operations,
        Campaigns campaigns,
        AuditTrail trail,
        Workspaces workspaces,
        DatabaseControls database) {}
