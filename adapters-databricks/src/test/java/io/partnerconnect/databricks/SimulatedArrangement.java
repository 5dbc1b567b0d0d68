package io.partnerconnect.databricks;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedResource;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new simulated workspace, arranged as the contracts ask. */
final class SimulatedArrangement implements WorkspaceArrangement {
    private static final int QUOTA = 600;

    private final SimulatedDatabricks databricks;
    private final SimulatedWorkspace simulated;
    private final Map<Long, SimulatedPrincipal> added = new HashMap<>();
    private Workspace workspace;

    SimulatedArrangement(SimulatedDatabricks databricks) {
        this.databricks = databricks;
        this.simulated = databricks.add();
        this.workspace = databricks.byToken(simulated);
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Workspace changeable() {
        return workspace;
    }

    SimulatedWorkspace simulated() {
        return simulated;
    }

    @Override
    public ServicePrincipal addPrincipal(String displayName) {
        ServicePrincipal principal = addPrincipalWithoutTokenUse(displayName);
        simulated.grantTokenUse(principal.applicationId().toString());
        return principal;
    }

    @Override
    public ServicePrincipal addPrincipalWithoutTokenUse(String displayName) {
        SimulatedPrincipal principal = simulated.addPrincipal(displayName, "databricks-sql-access");
        ScimId id = new ScimId(Long.parseLong(principal.scimId()));
        added.put(id.value(), principal);
        return new ServicePrincipal(
                id,
                ApplicationId.parse(principal.applicationId()),
                displayName,
                true,
                Set.of("databricks-sql-access"),
                Set.of());
    }

    @Override
    public void deactivate(ServicePrincipal principal) {
        simulated.deactivate(known(principal));
    }

    @Override
    public GroupId join(ServicePrincipal principal, String group) {
        return new GroupId(Long.parseLong(simulated.join(known(principal), group)));
    }

    @Override
    public void removeGroup(String name) {
        simulated.removeGroup(name);
    }

    @Override
    public Set<ScimId> members(String group) {
        return simulated.members(group).stream()
                .map(id -> new ScimId(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public Token addToken(
            ServicePrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedOn) {
        SimulatedToken token = simulated
                .addToken(known(owner), comment, lifetime, createdAgo, lastUsedOn)
                .token();
        return new Token(
                new TokenId(token.tokenId()),
                owner.id(),
                comment,
                token.createdAt(),
                null,
                token.expiresAt(),
                token.lastUsedDay(),
                List.of());
    }

    private SimulatedPrincipal known(ServicePrincipal principal) {
        SimulatedPrincipal known = added.get(principal.id().value());
        if (known == null) {
            throw new IllegalArgumentException("not arranged here: " + principal);
        }
        return known;
    }

    @Override
    public void exhaustQuota(ServicePrincipal owner) {
        for (int i = 0; i < QUOTA; i++) {
            simulated.addToken(known(owner), "one of many");
        }
    }

    @Override
    public void addWarehouse(String name) {
        simulated.addWarehouse(name);
    }

    @Override
    public void addCluster(String name) {
        simulated.addCluster(name);
    }

    @Override
    public long addJob(ServicePrincipal runAs, String name) {
        return simulated.addJob(known(runAs), name);
    }

    @Override
    public void addUser(String email) {
        simulated.addUser(email);
    }

    @Override
    public void deactivateUser(String email) {
        simulated.activateUser(email, false);
    }

    @Override
    public void removeUser(String email) {
        simulated.removeUser(email);
    }

    /** Where tokens are off, the service's own is too: it signs in by its secret. */
    @Override
    public void tokensEnabled(boolean enabled) {
        workspace = databricks.bySecret(simulated);
        simulated.tokensEnabled(enabled);
    }

    @Override
    public void onBehalfOfEnabled(boolean enabled) {
        simulated.onBehalfOfEnabled(enabled);
    }

    @Override
    public void maximumLifetimeDays(int days) {
        simulated.maxTokenLifetimeDays(days);
    }

    @Override
    public void callerIsAdmin(boolean admin) {
        simulated.adminIsAdmin(admin);
    }

    @Override
    public void expireCredential() {
        simulated.expireAdminCredential();
    }

    @Override
    public Workspace withUnknownCredential() {
        return databricks.withCredential(simulated, "not-configured");
    }

    @Override
    public void loseAnswersOfChanges() {
        simulated.faults().add(FaultRule.every("POST", "/api/*", new FaultAction.ResetAfterEffect()));
        simulated.faults().add(FaultRule.every("PATCH", "/api/*", new FaultAction.ResetAfterEffect()));
        simulated.faults().add(FaultRule.every("DELETE", "/api/*", new FaultAction.ResetAfterEffect()));
    }

    @Override
    public void fail() {
        fault(FaultAction.standardError(500, "INTERNAL_ERROR", "Something is broken."));
    }

    @Override
    public void throttle() {
        fault(FaultAction.standardError(429, "REQUEST_LIMIT_EXCEEDED", "Too many requests."));
    }

    private void fault(FaultAction action) {
        simulated.faults().add(FaultRule.every("*", "*", action));
    }

    @Override
    public void answerAgain() {
        simulated.faults().clear();
    }

    @Override
    public void showDeletionsLate() {
        simulated.eventualConsistency(Duration.ofMinutes(1));
    }

    @Override
    public List<Long> principals() {
        return simulated.principals().stream()
                .map(principal -> Long.parseLong(principal.scimId()))
                .toList();
    }

    @Override
    public List<TokenId> tokens() {
        return simulated.tokens().stream()
                .map(token -> new TokenId(token.tokenId()))
                .toList();
    }

    @Override
    public void addCatalog(String name) {
        simulated.addCatalog(name);
    }

    @Override
    public void removeCatalog(String name) {
        simulated.removeCatalog(name);
    }

    @Override
    public void addSecretScope(String name) {
        simulated.addSecretScope(name);
    }

    @Override
    public void removeSecretScope(String name) {
        simulated.removeSecretScope(name);
    }

    @Override
    public Optional<ServicePrincipal> principal(ScimId id) {
        return simulated.principals().stream()
                .filter(principal -> principal.scimId().equals(id.toString()))
                .map(principal -> new ServicePrincipal(
                        id,
                        ApplicationId.parse(principal.applicationId()),
                        principal.displayName(),
                        principal.active(),
                        principal.entitlements(),
                        Set.of()))
                .findFirst();
    }

    @Override
    public Set<ApplicationId> tokenUsers() {
        return simulated.tokenUsers().stream().map(ApplicationId::parse).collect(Collectors.toSet());
    }

    @Override
    public List<String> compute(Compute kind) {
        return resources(kind).stream().map(SimulatedResource::id).toList();
    }

    private List<SimulatedResource> resources(Compute kind) {
        return kind == Compute.CLUSTER ? simulated.clusters() : simulated.warehouses();
    }

    @Override
    public Set<ApplicationId> computeUsers(Compute kind, String id) {
        String level = kind == Compute.CLUSTER ? "CAN_RESTART" : "CAN_USE";
        return resources(kind).stream()
                .filter(resource -> resource.id().equals(id))
                .flatMap(resource -> resource.users().entrySet().stream())
                .filter(entry -> entry.getValue().equals(level))
                .map(entry -> ApplicationId.parse(entry.getKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Permission> catalogPermissions(String catalog, ApplicationId principal) {
        Set<String> privileges = simulated.grants(catalog).getOrDefault(principal.toString(), Set.of());
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        if (privileges.contains("USE_CATALOG")) {
            permissions.add(Permission.CATALOG_USE);
        }
        if (privileges.contains("CREATE_SCHEMA")) {
            permissions.add(Permission.SCHEMA_CREATE);
        }
        if (privileges.containsAll(Set.of("USE_SCHEMA", "SELECT"))) {
            permissions.add(Permission.DATA_SELECT);
        }
        return permissions;
    }

    @Override
    public Optional<String> secret(Delivery.SecretScope place) {
        return Optional.ofNullable(simulated.secret(place.scope(), place.key()));
    }
}
