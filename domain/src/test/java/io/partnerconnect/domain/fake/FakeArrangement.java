package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A new fake workspace, arranged as the contracts ask. */
final class FakeArrangement implements WorkspaceArrangement {
    private static final int QUOTA = 600;

    private final MovableClock clock;
    private final FakeWorkspace fake;
    private final Workspace workspace;

    FakeArrangement(FakeDatabricks databricks, MovableClock clock) {
        this.clock = clock;
        this.workspace = new Workspace(
                new WorkspaceName("w-" + UUID.randomUUID()),
                new WorkspaceUrl("https://dbc-a1b2345c-d6e7.cloud.databricks.com"),
                new CredentialName("admin"),
                Labels.none(),
                1);
        this.fake = databricks.workspace(workspace);
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Workspace changeable() {
        return workspace;
    }

    @Override
    public ServicePrincipal addPrincipal(String displayName) {
        return fake.addPrincipal(displayName);
    }

    @Override
    public ServicePrincipal addPrincipalWithoutTokenUse(String displayName) {
        return fake.addPrincipalWithoutTokenUse(displayName);
    }

    @Override
    public void deactivate(ServicePrincipal principal) {
        fake.add(new ServicePrincipal(
                principal.id(),
                principal.applicationId(),
                principal.displayName(),
                false,
                principal.entitlements(),
                principal.groups()));
    }

    @Override
    public GroupId join(ServicePrincipal principal, String group) {
        return fake.join(principal, group).group();
    }

    @Override
    public void removeGroup(String name) {
        fake.principals()
                .forEach(principal -> fake.add(FakeWorkspace.in(
                        principal,
                        principal.groups().stream()
                                .filter(group -> !group.equals(name))
                                .toList())));
    }

    @Override
    public Set<ScimId> members(String group) {
        return fake.principals().stream()
                .filter(principal -> principal.groups().contains(group))
                .map(ServicePrincipal::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Token addToken(
            ServicePrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedOn) {
        Instant created = clock.instant().minus(createdAgo).truncatedTo(ChronoUnit.MILLIS);
        return fake.add(new Token(
                fake.nextTokenId(),
                owner.id(),
                comment,
                created,
                FakeWorkspace.CALLER,
                lifetime == null ? null : created.plus(lifetime),
                lastUsedOn,
                List.of()));
    }

    @Override
    public void exhaustQuota(ServicePrincipal owner) {
        for (int i = 0; i < QUOTA; i++) {
            fake.addToken(owner, "one of many");
        }
    }

    @Override
    public void addWarehouse(String name) {
        fake.add(new ComputeResource(Compute.SQL_WAREHOUSE, "f562046bc1272886", name, "RUNNING"));
    }

    @Override
    public void addCluster(String name) {
        fake.add(new ComputeResource(Compute.CLUSTER, "0222-185802-deny427", name, "TERMINATED"));
    }

    @Override
    public long addJob(ServicePrincipal runAs, String name) {
        return fake.addJob(runAs.applicationId(), name);
    }

    @Override
    public void addUser(String email) {
        fake.add(new WorkspaceUser(new EmailAddress(email), true));
    }

    @Override
    public void deactivateUser(String email) {
        fake.add(new WorkspaceUser(new EmailAddress(email), false));
    }

    @Override
    public void removeUser(String email) {
        fake.lose(new EmailAddress(email));
    }

    @Override
    public void tokensEnabled(boolean enabled) {
        fake.tokenSettings(new TokenSettings(enabled, null));
    }

    @Override
    public void onBehalfOfEnabled(boolean enabled) {
        fake.onBehalfOf(enabled ? OnBehalfOf.USABLE : OnBehalfOf.OFF);
    }

    @Override
    public void maximumLifetimeDays(int days) {
        fake.tokenSettings(new TokenSettings(true, Duration.ofDays(days)));
    }

    @Override
    public void callerIsAdmin(boolean admin) {
        fake.caller(new Caller("1", FakeWorkspace.CALLER, true, admin));
    }

    @Override
    public void expireCredential() {
        fake.refuse(Refusal.CREDENTIAL_REFUSED);
    }

    @Override
    public Workspace withUnknownCredential() {
        fake.refuse(Refusal.CREDENTIAL_UNKNOWN);
        return workspace;
    }

    @Override
    public void loseAnswersOfChanges() {
        fake.loseAnswers(Integer.MAX_VALUE);
    }

    @Override
    public void fail() {
        fake.unavailable(Outage.FAILING);
    }

    @Override
    public void throttle() {
        fake.unavailable(Outage.THROTTLED);
    }

    @Override
    public void answerAgain() {
        fake.answerAgain();
    }

    @Override
    public void showDeletionsLate() {
        fake.showChangesLate(Duration.ZERO, Duration.ofSeconds(60));
    }

    @Override
    public List<Long> principals() {
        return fake.principals().stream()
                .map(principal -> principal.id().value())
                .toList();
    }

    @Override
    public List<TokenId> tokens() {
        return fake.tokens().stream().map(Token::id).toList();
    }

    /** Every catalog is there that was not taken away. */
    @Override
    public void addCatalog(String name) {}

    @Override
    public void removeCatalog(String name) {
        fake.removeCatalog(name);
    }

    /** Every scope is there that was not taken away. */
    @Override
    public void addSecretScope(String name) {}

    @Override
    public void removeSecretScope(String name) {
        fake.removeScope(name);
    }

    @Override
    public Optional<ServicePrincipal> principal(ScimId id) {
        return fake.principals().stream()
                .filter(principal -> principal.id().equals(id))
                .findFirst();
    }

    @Override
    public Set<ApplicationId> tokenUsers() {
        return fake.tokenUse().principals();
    }

    @Override
    public List<String> compute(Compute kind) {
        return fake.compute().stream()
                .filter(resource -> resource.kind() == kind)
                .map(ComputeResource::id)
                .toList();
    }

    @Override
    public Set<ApplicationId> computeUsers(Compute kind, String id) {
        return fake.usersOf(id);
    }

    @Override
    public Set<Permission> catalogPermissions(String catalog, ApplicationId principal) {
        return Set.copyOf(fake.privileges(catalog, principal));
    }

    @Override
    public Optional<String> secret(Delivery.SecretScope place) {
        return Optional.ofNullable(fake.scopes().get(place));
    }
}
