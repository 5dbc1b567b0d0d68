package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.port.out.AccountAssessments;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import io.partnerconnect.domain.port.out.Findings;
import io.partnerconnect.domain.port.out.FleetViews;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.Workspaces;

/** The ports to what is known of the fleet, all to one database. */
public record FleetPorts(
        Inventory inventory,
        FleetViews views,
        Findings findings,
        AccountAssessments assessments,
        CredentialAssessments credentials,
        Workspaces workspaces,
        DatabaseControls database) {}
