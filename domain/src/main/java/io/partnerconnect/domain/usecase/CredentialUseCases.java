package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.FinishCredentialRotations;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.partnerconnect.domain.port.in.WatchCredentials;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import java.time.Duration;
import java.time.InstantSource;

/** Puts the use cases of the service's own credentials together. Every command comes out audited. */
public final class CredentialUseCases {
    private final Surroundings outside;
    private final Kept kept;
    private final ReportingCredentials reports;
    private final KeepingCredentials keeping;
    private final RotationGrounds grounds;
    private final AuditedPart parts;
    private final FinishingRotation finishing;
    private final WatchingCredentials watching;

    /** Where they are kept, the keys of those that are sealed, all of them as they are used, and how long one that was changed may still be. */
    public record Kept(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            EncryptionKeys keys,
            ServiceCredentials known,
            Duration fresh) {}

    /** What is known of how they do, what is found of that and by which terms, and how often they are looked at. */
    public record Watch(
            CredentialChecks checks, CredentialAssessments assessments, FindingTerms terms, Duration interval) {}

    CredentialUseCases(Surroundings outside, Kept kept, Watch watch, BrowseWorkspaces workspaces, Markers markers) {
        this.outside = outside;
        this.kept = kept;
        OpeningCredentials opening = new OpeningCredentials(kept.configured(), kept.sealed(), kept.keys());
        this.reports = new ReportingCredentials(kept.configured(), kept.sealed(), opening, watch.checks());
        this.keeping = new KeepingCredentials(kept, reports, outside.clockwork().clock());
        this.grounds = grounds(outside, kept, opening, workspaces, markers);
        this.parts = new AuditedPart(outside.audit().ledger(), outside.clockwork());
        this.finishing =
                new FinishingRotation(kept, grounds, parts, outside.clockwork().clock());
        InstantSource clock = outside.clockwork().clock();
        CheckingCredential checking = new CheckingCredential(kept, workspaces, outside.databricks(), clock);
        this.watching = new WatchingCredentials(kept, watch, checking, reports, clock);
    }

    /** Where and how credentials are replaced. */
    private static RotationGrounds grounds(
            Surroundings outside, Kept kept, OpeningCredentials opening, BrowseWorkspaces workspaces, Markers markers) {
        Surroundings.Databricks databricks = outside.databricks();
        Confirmation confirmation = new Confirmation(outside.clockwork().pauses());
        return new RotationGrounds(
                kept,
                opening,
                workspaces,
                databricks,
                new RotationGrounds.Renewals(
                        new RenewingToken(databricks.tokens(), markers, confirmation),
                        new RenewingClient(
                                databricks.principals(),
                                databricks.provisioning().secrets(),
                                markers,
                                confirmation)));
    }

    public RotateCredential rotateCredential() {
        RotatingCredential rotating = new RotatingCredential(kept, grounds, finishing, parts, outside);
        Doing<RotateCredential.Command, CredentialReport> rotate =
                (mandate, command) -> reports.of(rotating.rotate(mandate, command));
        return audited(rotate)::handle;
    }

    public FinishCredentialRotations finishCredentialRotations() {
        return finishing;
    }

    public PutCredential putCredential() {
        return audited(keeping::put)::handle;
    }

    public RemoveCredential removeCredential() {
        return audited(keeping::remove)::handle;
    }

    public RewrapCredentials rewrapCredentials() {
        return audited(new RewrappingCredentials(kept.sealed(), kept.keys())::rewrap)::handle;
    }

    public WatchCredentials watchCredentials() {
        return watching;
    }

    public BrowseCredentials browseCredentials() {
        return reports;
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
