package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.port.out.AccountAssessments;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import io.partnerconnect.domain.port.out.Findings;
import io.partnerconnect.domain.port.out.FleetViews;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;

/** The ports to what is known of the fleet, to the database of the test. */
@ApplicationScoped
class FleetDatabase {
    private final TestDatabase database;
    private final Inventory inventory;
    private final FleetViews views;
    private final Findings findings;
    private final AccountAssessments assessments;
    private final CredentialAssessments credentials;
    private final Workspaces workspaces;

    FleetDatabase(
            TestDatabase database,
            Inventory inventory,
            FleetViews views,
            Findings findings,
            AccountAssessments assessments,
            CredentialAssessments credentials,
            Workspaces workspaces) {
        this.database = database;
        this.inventory = inventory;
        this.views = views;
        this.findings = findings;
        this.assessments = assessments;
        this.credentials = credentials;
        this.workspaces = workspaces;
    }

    FleetPorts empty() {
        database.real().wipe();
        return new FleetPorts(inventory, views, findings, assessments, credentials, workspaces, database);
    }
}
