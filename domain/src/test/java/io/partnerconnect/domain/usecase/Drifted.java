package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.RepairPermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A partner that was connected and is as its profile says, until a test lets it drift; and beside it somebody else. */
final class Drifted {
    static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    static final String TEAM = "data-team";
    private static final String CATALOG = "main";

    final Installation installation = new Installation();
    final FakeWorkspace workspace = installation.registerProd();
    final ServicePrincipal fivetran;

    /** Everything there truly is in the workspace. */
    record World(
            Set<ServicePrincipal> principals,
            Set<Token> tokens,
            Set<ComputeResource> compute,
            Map<String, Set<ApplicationId>> computeUsers,
            Set<ApplicationId> tokenUsers,
            Map<ApplicationId, Set<Permission>> privileges) {}

    Drifted() {
        ServicePrincipal dbt = workspace.addPrincipal("DBT_CLOUD_USER");
        workspace.join(dbt, TEAM);
        workspace.addToken(dbt, "another partner's");
        Answers.started(installation
                .useCases
                .operations()
                .connectPartner()
                .handle(
                        installation.reasoned(),
                        new ConnectPartner.Command(
                                CONNECTION, TokenLifetime.ofSeconds(86_400), CATALOG, false, new Delivery.Response())));
        workspace.privileges(CATALOG, dbt.applicationId()).add(Permission.DATA_SELECT);
        fivetran = now();
    }

    /** The service principal as it truly is. */
    ServicePrincipal now() {
        return workspace.principals().stream()
                .filter(each -> each.displayName().equals("FIVETRAN_USER"))
                .findFirst()
                .orElseThrow();
    }

    World world() {
        Map<String, Set<ApplicationId>> users = new HashMap<>();
        workspace.compute().forEach(each -> users.put(each.id(), workspace.usersOf(each.id())));
        Map<ApplicationId, Set<Permission>> privileges = new HashMap<>();
        workspace
                .principals()
                .forEach(each -> privileges.put(
                        each.applicationId(), Set.copyOf(workspace.privileges(CATALOG, each.applicationId()))));
        return new World(
                Set.copyOf(workspace.principals()),
                Set.copyOf(workspace.tokens()),
                Set.copyOf(workspace.compute()),
                users,
                workspace.tokenUsers(),
                privileges);
    }

    void entitle(String... more) {
        Set<String> entitlements = new HashSet<>(now().entitlements());
        entitlements.addAll(Set.of(more));
        become(now().active(), entitlements);
    }

    void withdraw(String... less) {
        Set<String> entitlements = new HashSet<>(now().entitlements());
        entitlements.removeAll(Set.of(less));
        become(now().active(), entitlements);
    }

    void deactivate() {
        become(false, now().entitlements());
    }

    private void become(boolean active, Set<String> entitlements) {
        ServicePrincipal it = now();
        workspace.add(Connected.changed(it, it.displayName(), active, entitlements, it.groups()));
    }

    void join(String group) {
        workspace.join(now(), group);
    }

    void loseTokenUse() {
        workspace.withdrawTokenUse(fivetran.applicationId());
    }

    void loseCompute() {
        workspace.compute().forEach(each -> workspace.withdrawUse(each, fivetran));
    }

    void losePrivilege(Permission permission) {
        workspace.privileges(CATALOG, fivetran.applicationId()).remove(permission);
    }

    void gainPrivilege(Permission permission) {
        workspace.privileges(CATALOG, fivetran.applicationId()).add(permission);
    }

    /** A drift of every kind that can be repaired. */
    void everything() {
        withdraw("workspace-access");
        entitle("allow-cluster-create", "allow-instance-pool-create");
        join("admins");
        join(TEAM);
        loseTokenUse();
        loseCompute();
        losePrivilege(Permission.SCHEMA_CREATE);
    }

    RepairPlan plan(RepairScope only) {
        return installation
                .useCases
                .operations()
                .repairs()
                .planRepair()
                .plan(Installation.PROD, fivetran.applicationId(), only);
    }

    RepairPermissions.Command command(PlanHash plan) {
        return new RepairPermissions.Command(Installation.PROD, fivetran.applicationId(), plan);
    }

    /** Confirms a plan; nothing is carried out yet. */
    OperationId confirm(PlanHash plan) {
        return confirm(installation.useCases, plan);
    }

    OperationId confirm(UseCases process, PlanHash plan) {
        Mandate mandate = mandate();
        Answers.started(process.operations().repairs().repairPermissions().handle(mandate, command(plan)));
        return mandate.operation();
    }

    /** Plans, confirms and carries out. */
    Operation repair(RepairScope only) {
        OperationId operation = confirm(plan(only).hash());
        operate();
        return installation.operation(operation);
    }

    void operate() {
        installation.operateFor(Duration.ofMinutes(5), installation.useCases);
    }

    Mandate mandate() {
        return new Mandate(installation.ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
    }
}
