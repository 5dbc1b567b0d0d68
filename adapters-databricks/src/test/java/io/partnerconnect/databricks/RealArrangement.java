package io.partnerconnect.databricks;

import static org.junit.jupiter.api.Assumptions.abort;

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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A real workspace. Nothing is arranged in it: what a contract has to arrange is left out, and what only asks is run. */
final class RealArrangement implements WorkspaceArrangement {
    private final Workspace workspace;
    private final Workspace unknownCredential;

    RealArrangement(Workspace workspace, Workspace unknownCredential) {
        this.workspace = workspace;
        this.unknownCredential = unknownCredential;
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Workspace changeable() {
        return abort(reason());
    }

    @Override
    public Workspace withUnknownCredential() {
        return unknownCredential;
    }

    @Override
    public void answerAgain() {}

    @Override
    public ServicePrincipal addPrincipal(String displayName) {
        return abort(reason());
    }

    @Override
    public ServicePrincipal addPrincipalWithoutTokenUse(String displayName) {
        return abort(reason());
    }

    @Override
    public GroupId join(ServicePrincipal principal, String group) {
        return abort(reason());
    }

    @Override
    public void removeGroup(String name) {
        abort(reason());
    }

    @Override
    public Set<ScimId> members(String group) {
        return abort(reason());
    }

    @Override
    public Token addToken(
            ServicePrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedOn) {
        return abort(reason());
    }

    @Override
    public void exhaustQuota(ServicePrincipal owner) {
        abort(reason());
    }

    @Override
    public void addWarehouse(String name) {
        abort(reason());
    }

    @Override
    public void addCluster(String name) {
        abort(reason());
    }

    @Override
    public long addJob(ServicePrincipal runAs, String name) {
        return abort(reason());
    }

    @Override
    public void addUser(String email) {
        abort(reason());
    }

    @Override
    public void deactivateUser(String email) {
        abort(reason());
    }

    @Override
    public void removeUser(String email) {
        abort(reason());
    }

    @Override
    public void tokensEnabled(boolean enabled) {
        abort(reason());
    }

    @Override
    public void onBehalfOfEnabled(boolean enabled) {
        abort(reason());
    }

    @Override
    public void maximumLifetimeDays(int days) {
        abort(reason());
    }

    @Override
    public void callerIsAdmin(boolean admin) {
        abort(reason());
    }

    @Override
    public void expireCredential() {
        abort(reason());
    }

    @Override
    public void loseAnswersOfChanges() {
        abort(reason());
    }

    @Override
    public void fail() {
        abort(reason());
    }

    @Override
    public void throttle() {
        abort(reason());
    }

    @Override
    public void showDeletionsLate() {
        abort(reason());
    }

    @Override
    public List<Long> principals() {
        return abort(reason());
    }

    @Override
    public List<TokenId> tokens() {
        return abort(reason());
    }

    @Override
    public void deactivate(ServicePrincipal principal) {
        abort(reason());
    }

    @Override
    public void addCatalog(String name) {
        abort(reason());
    }

    @Override
    public void removeCatalog(String name) {
        abort(reason());
    }

    @Override
    public void addSecretScope(String name) {
        abort(reason());
    }

    @Override
    public void removeSecretScope(String name) {
        abort(reason());
    }

    @Override
    public Optional<ServicePrincipal> principal(ScimId id) {
        return abort(reason());
    }

    @Override
    public Set<ApplicationId> tokenUsers() {
        return abort(reason());
    }

    @Override
    public List<String> compute(Compute kind) {
        return abort(reason());
    }

    @Override
    public Set<ApplicationId> computeUsers(Compute kind, String id) {
        return abort(reason());
    }

    @Override
    public Set<Permission> catalogPermissions(String catalog, ApplicationId principal) {
        return abort(reason());
    }

    @Override
    public Optional<String> secret(Delivery.SecretScope place) {
        return abort(reason());
    }

    private static String reason() {
        return "not arranged in a real workspace";
    }
}
