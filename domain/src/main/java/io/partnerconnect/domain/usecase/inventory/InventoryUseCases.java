package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseFindings;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.LookUpToken;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.usecase.Doing;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.Duration;
import java.time.InstantSource;

/** Puts the use cases together that are about what is known of the fleet. */
public final class InventoryUseCases {
    private final Surroundings outside;
    private final InstantSource clock;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;

    public InventoryUseCases(Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners) {
        this.outside = outside;
        this.clock = outside.clockwork().clock();
        this.workspaces = workspaces;
        this.partners = partners;
    }

    /** {@code interval}: how often each workspace is read; {@code atOnce}: how many by this replica at the same time. */
    public SyncWorkspaces syncWorkspaces(Duration interval, int atOnce, FindingTerms terms) {
        return new SyncingWorkspaces(
                workspaces,
                new SyncingWorkspaces.Readers(
                        new WorkspaceReader(outside.databricks(), clock),
                        new GrantReader(
                                outside.databricks().provisioning(),
                                outside.undertakings().operations())),
                new SyncingWorkspaces.OnRecord(
                        partners,
                        outside.records().connections(),
                        outside.undertakings().operations()),
                outside.records().fleet().inventory(),
                new SyncingWorkspaces.Every(interval, atOnce, clock, terms));
    }

    public BrowseFleet browseFleet() {
        return new BrowsingFleet(workspaces, outside.records().fleet().views(), clock);
    }

    /** {@code markers}: those of this installation. */
    public LookUpToken lookUpToken(Markers markers) {
        return new LookingUpToken(
                outside.records().fleet().views(), outside.audit().trail(), markers, clock);
    }

    public BrowseFindings browseFindings(FindingTerms terms) {
        return keepingFindings(terms);
    }

    /** The part of acknowledging that does it. */
    public Doing<AcknowledgeFinding.Command, Finding> acknowledging() {
        return keepingFindings(FindingTerms.DEFAULT)::acknowledge;
    }

    private KeepingFindings keepingFindings(FindingTerms terms) {
        return new KeepingFindings(outside.records().fleet().findings(), terms, clock);
    }
}
