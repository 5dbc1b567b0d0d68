package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseOperations;
import io.partnerconnect.domain.port.in.BrowseOwedWork;
import io.partnerconnect.domain.port.in.BrowsePartnerAccounts;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.GuideReconnect;
import io.partnerconnect.domain.port.in.PlanDisconnect;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.ReleaseConnection;
import io.partnerconnect.domain.port.in.RevokeTokens;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.RunOperations;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.usecase.Confirmation;
import io.partnerconnect.domain.usecase.Doing;
import io.partnerconnect.domain.usecase.Exhibit;
import io.partnerconnect.domain.usecase.FourEyes;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.InstantSource;
import java.util.Optional;

/** Puts the use cases together whose work is done in steps. One of these for each replica: it knows what it is at. */
public final class OperationUseCases {
    private final Surroundings outside;
    private final Views views;
    private final Running running;
    private final Beginning beginning;

    /** What is shown of the world, which operations build on. */
    public record Views(BrowseWorkspaces workspaces, BrowseCatalogue partners, BrowseTiles tiles) {}

    public OperationUseCases(Surroundings outside, Views views, Markers markers) {
        this.outside = outside;
        this.views = views;
        Surroundings.Undertakings kept = outside.undertakings();
        Surroundings.Clockwork clockwork = outside.clockwork();
        Attempting attempting = new Attempting(
                kept.journal(),
                views.workspaces(),
                effects(outside, views, markers),
                new Attempting.Time(clockwork.ids(), clockwork.clock(), clockwork.nanos()));
        Driving driving =
                new Driving(kept.operations(), kept.journal(), outside.audit().trail(), attempting, clockwork.clock());
        this.running = new Running(
                kept.operations(),
                kept.journal(),
                driving,
                new Running.Here(kept.replica(), clockwork.clock(), clockwork.pauses()));
        this.beginning =
                new Beginning(kept.journal(), kept.operations(), new FourEyes(outside), running, clockwork.clock());
    }

    private static Effects effects(Surroundings outside, Views views, Markers markers) {
        Surroundings.Databricks there = outside.databricks();
        Surroundings.Provisioning provisioning = there.provisioning();
        Surroundings.Clockwork clockwork = outside.clockwork();
        Confirmation confirmation = new Confirmation(clockwork.pauses());
        AsPlanned asPlanned =
                new AsPlanned(views.partners(), there.principals(), there.compute(), provisioning.compute());
        Preflight preflight = preflight(there);
        TokenLooks looks = new TokenLooks(there.tokens());
        HandingOver handingOver = new HandingOver(outside.undertakings().sealing(), provisioning.scopes());
        return new Effects(
                new PrincipalEffects(
                        preflight,
                        there.principals(),
                        provisioning.principals(),
                        outside.records().connections(),
                        new PrincipalEffects.Marking(markers, clockwork.clock(), asPlanned, confirmation)),
                new Effects.OfAccess(
                        new AccessEffects(there.principals(), provisioning.principals(), provisioning.grants()),
                        new RepairEffects(RepairUseCases.planning(outside, views), there, confirmation)),
                new ComputeEffects(provisioning.compute(), confirmation, markers, asPlanned),
                new Effects.OfCredentials(
                        new TokenEffects(there.tokens(), looks, handingOver, confirmation, markers, clockwork.clock()),
                        new SecretEffects(provisioning.secrets(), handingOver, confirmation, markers)),
                rotations(there, preflight, looks, clockwork.clock()));
    }

    private static Effects.OfRotations rotations(
            Surroundings.Databricks there, Preflight preflight, TokenLooks looks, InstantSource clock) {
        return new Effects.OfRotations(
                new RotationEffects(preflight, there.principals(), looks, clock),
                new SecretRotationEffects(
                        there.principals(), there.provisioning().secrets(), clock));
    }

    private static Preflight preflight(Surroundings.Databricks there) {
        return new Preflight(
                there.controls(), there.tokens(), there.provisioning().secrets());
    }

    public RunOperations runOperations() {
        return running;
    }

    public ConnectPartner connectPartner() {
        return new ConnectingPartner(views.workspaces(), views.partners(), deliveries(), beginning);
    }

    public RotateToken rotateToken() {
        return rotateToken(views.tiles());
    }

    /** Planned on what these tiles show. */
    public RotateToken rotateToken(BrowseTiles tiles) {
        return new RotatingToken(tiles, deliveries(), beginning);
    }

    public RotateSecret rotateSecret() {
        return new RotatingSecret(views, outside.databricks().provisioning().secrets(), deliveries(), beginning);
    }

    /** Planned on what these tiles show. */
    public RevokeTokens revokeTokens(BrowseTiles tiles) {
        return new RevokingTokens(tiles, beginning);
    }

    private Deliveries deliveries() {
        Surroundings.Undertakings kept = outside.undertakings();
        return new Deliveries(kept.sealing(), kept.custody().keys());
    }

    public QuarantineConnection quarantineConnection() {
        return quarantineConnection(views.tiles());
    }

    /** Planned on what these tiles show. */
    public QuarantineConnection quarantineConnection(BrowseTiles tiles) {
        return new Quarantining(tiles, beginning)::quarantine;
    }

    public ReleaseConnection releaseConnection() {
        return new Quarantining(views.tiles(), beginning)::release;
    }

    public PlanDisconnect planDisconnect() {
        return disconnecting()::plan;
    }

    public DisconnectPartner disconnectPartner() {
        return disconnecting()::disconnect;
    }

    /** What there is to be shown of disconnects that were planned. */
    public Exhibit.Maker<DisconnectPartner.Command> disconnectExhibits() {
        return disconnecting()::exhibit;
    }

    private Disconnecting disconnecting() {
        Surroundings.Records records = outside.records();
        Surveying surveying = new Surveying(
                views.workspaces(),
                views.partners(),
                outside.databricks(),
                records.connections(),
                outside.clockwork().clock());
        return new Disconnecting(
                surveying, records.plans(), beginning, outside.clockwork().clock());
    }

    /** The use cases of what service principals are allowed. */
    public RepairUseCases repairs() {
        return new RepairUseCases(outside, views, beginning);
    }

    public GuideReconnect guideReconnect() {
        return new GuidingReconnect(
                views.workspaces(), views.tiles(), outside.undertakings().operations());
    }

    /** {@code accounts}: those that are to be confirmed now and then. */
    public BrowseOwedWork browseOwedWork(BrowsePartnerAccounts accounts) {
        return new Owing(outside, views.partners(), accounts);
    }

    /** Not audited by itself; whoever puts the use cases together sees to that. */
    public Doing<SteerOperation.Command, Operation> steering() {
        return new SteeringOperation(
                outside.undertakings().operations(),
                outside.undertakings().journal(),
                views.workspaces(),
                rotations(
                        outside.databricks(),
                        preflight(outside.databricks()),
                        new TokenLooks(outside.databricks().tokens()),
                        outside.clockwork().clock()),
                outside.clockwork().clock())::steer;
    }

    public BrowseOperations browseOperations() {
        Operations operations = outside.undertakings().operations();
        return new BrowseOperations() {
            @Override
            public Page<Operation> list(OperationFilter filter, PageRequest page) {
                return operations.list(filter, page);
            }

            @Override
            public Optional<Operation> find(OperationId id) {
                return operations.find(id);
            }
        };
    }
}
