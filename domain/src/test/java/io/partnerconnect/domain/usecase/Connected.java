package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectPlan;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A connection to take away, and beside it what is somebody else's. */
final class Connected {
    static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    static final DisconnectTerms FULL = new DisconnectTerms(DisconnectMode.FULL, 0);
    static final DisconnectTerms FULL_IN_A_WEEK = new DisconnectTerms(DisconnectMode.FULL, 7);
    static final DisconnectTerms PRINCIPAL_ONLY = new DisconnectTerms(DisconnectMode.SERVICE_PRINCIPAL_ONLY, 0);
    static final DisconnectTerms REVOKE_ONLY = new DisconnectTerms(DisconnectMode.REVOKE_ONLY, 0);
    static final Duration BRIEFLY = Duration.ofMinutes(20);
    static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 1);

    final Installation installation;
    final FakeWorkspace workspace;
    final ServicePrincipal fivetran;
    final Token forever;
    final Token brief;
    final ComputeResource warehouse;

    /** Everything there truly is in the workspace, and every check mark. */
    record World(
            Set<ServicePrincipal> principals,
            Set<Token> tokens,
            Set<ComputeResource> compute,
            Set<RecordedConnection> marks) {
        /** Without what is named. */
        World without(Object... gone) {
            Set<Object> named = Set.of(gone);
            World left = new World(
                    new HashSet<>(principals), new HashSet<>(tokens), new HashSet<>(compute), new HashSet<>(marks));
            left.principals.removeAll(named);
            left.tokens.removeAll(named);
            left.compute.removeAll(named);
            left.marks.removeAll(named);
            return left;
        }
    }

    Connected() {
        this(new Installation());
    }

    Connected(Installation installation) {
        this.installation = installation;
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
        warehouse = workspace.add(
                new ComputeResource(Compute.SQL_WAREHOUSE, "f562046bc1272886", "FIVETRAN_ENDPOINT", "RUNNING"));
        forever = workspace.add(token(fivetran, null, YESTERDAY));
        brief = workspace.add(token(fivetran, BRIEFLY, null));
        mark(Installation.FIVETRAN.key().value());
        ServicePrincipal dbt = workspace.addPrincipal("DBT_CLOUD_USER");
        workspace.addToken(dbt, "another partner's");
        workspace.add(new ComputeResource(Compute.SQL_WAREHOUSE, "another", "DBT_CLOUD_ENDPOINT", "RUNNING"));
        workspace.add(new ComputeResource(Compute.CLUSTER, "0222-185802-deny427", "FIVETRAN_ENDPOINT", "RUNNING"));
        mark(Installation.DBT.key().value());
    }

    private Token token(ServicePrincipal owner, @Nullable Duration lifetime, @Nullable LocalDate used) {
        Token made = workspace.addToken(owner, "pipeline");
        return new Token(
                made.id(),
                owner.id(),
                made.comment(),
                made.createdAt(),
                made.createdBy(),
                lifetime == null ? null : made.createdAt().plus(lifetime),
                used,
                List.of());
    }

    RecordedConnection mark(String partner) {
        return installation.connections.record(new RecordedConnection(
                Installation.PROD, new PartnerKey(partner), AnIntent.ALICE, installation.clock.instant()));
    }

    void unmark() {
        installation.connections.forget(Installation.PROD, Installation.FIVETRAN.key());
    }

    RecordedConnection itsMark() {
        return installation.connections.of(Installation.PROD).stream()
                .filter(mark -> mark.partner().equals(Installation.FIVETRAN.key()))
                .findFirst()
                .orElseThrow();
    }

    void connectIn(String otherWorkspace) {
        WorkspaceName name = installation.register(otherWorkspace).name();
        installation.connections.record(new RecordedConnection(
                name, Installation.FIVETRAN.key(), AnIntent.ALICE, installation.clock.instant()));
    }

    World world() {
        return new World(
                Set.copyOf(workspace.principals()),
                Set.copyOf(workspace.tokens()),
                Set.copyOf(workspace.compute()),
                Set.copyOf(installation.connections.of(Installation.PROD)));
    }

    DisconnectPlan plan(DisconnectTerms terms) {
        return installation.useCases.operations().planDisconnect().plan(CONNECTION, terms);
    }

    /** Confirms a plan; nothing is carried out yet. */
    OperationId confirm(DisconnectTerms terms, PlanHash plan) {
        Mandate mandate = mandate();
        installation
                .useCases
                .operations()
                .disconnectPartner()
                .handle(mandate, new DisconnectPartner.Command(CONNECTION, terms, plan));
        return mandate.operation();
    }

    /** Plans and confirms; nothing is carried out yet. */
    OperationId confirm(DisconnectTerms terms) {
        return confirm(terms, plan(terms).hash());
    }

    void operateFor(Duration time) {
        installation.operateFor(time, installation.useCases);
    }

    /** Lets nothing happen for some time. */
    void pass(Duration time) {
        installation.clock.advance(time);
    }

    void steer(OperationId operation, SteerOperation.Direction direction) {
        installation.useCases.steerOperation().handle(mandate(), new SteerOperation.Command(operation, direction));
    }

    Operation operation(OperationId id) {
        return installation.operations.find(id).orElseThrow();
    }

    OperationState stateOf(OperationId id) {
        return operation(id).state();
    }

    Mandate mandate() {
        return new Mandate(installation.ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
    }

    static ServicePrincipal changed(
            ServicePrincipal it, String name, boolean active, Set<String> entitled, Set<String> groups) {
        return new ServicePrincipal(it.id(), it.applicationId(), name, active, entitled, groups);
    }

    static ServicePrincipal inactive(ServicePrincipal it) {
        return changed(it, it.displayName(), false, it.entitlements(), it.groups());
    }

    static ServicePrincipal renamed(ServicePrincipal it) {
        return changed(it, "KEPT_FOR_AUDIT", it.active(), it.entitlements(), it.groups());
    }
}
