package io.partnerconnect.domain.contract;

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

/**
 * The other side of the workspace-side ports, as a contract arranges and inspects it. Where an implementation cannot arrange something,
 * it aborts the test by an assumption that says so.
 */
public interface WorkspaceArrangement {
    /** A registered workspace, with an accepted credential of an admin. */
    Workspace workspace();

    /** The same; a test that may change it beyond what it arranged asks for it by this name. */
    Workspace changeable();

    /** Adds an active service principal, entitled to {@code databricks-sql-access}, that may use tokens. */
    ServicePrincipal addPrincipal(String displayName);

    ServicePrincipal addPrincipalWithoutTokenUse(String displayName);

    void deactivate(ServicePrincipal principal);

    /** Puts it into a group, which is made when it is first named. */
    GroupId join(ServicePrincipal principal, String group);

    void removeGroup(String name);

    /** The SCIM ids of the service principals that truly are in the group. */
    Set<ScimId> members(String group);

    /** Adds a token made some time ago; a null lifetime never ends, a null day was not reported. */
    Token addToken(
            ServicePrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedOn);

    /** Adds as many tokens as a principal may hold. */
    void exhaustQuota(ServicePrincipal owner);

    void addWarehouse(String name);

    void addCluster(String name);

    /** Adds a job that runs as a service principal; gives its id. */
    long addJob(ServicePrincipal runAs, String name);

    /** Adds an active person, known by an e-mail address in just this spelling. */
    void addUser(String email);

    void deactivateUser(String email);

    void removeUser(String email);

    /** Adds a catalog on which nobody has a privilege. */
    void addCatalog(String name);

    void removeCatalog(String name);

    void addSecretScope(String name);

    void removeSecretScope(String name);

    void tokensEnabled(boolean enabled);

    void onBehalfOfEnabled(boolean enabled);

    void maximumLifetimeDays(int days);

    void callerIsAdmin(boolean admin);

    /** Has the workspace refuse the credential. */
    void expireCredential();

    /** The same workspace, registered with a credential that is not configured. */
    Workspace withUnknownCredential();

    /** Has every change take effect and its answer lost, until {@link #answerAgain()}. */
    void loseAnswersOfChanges();

    /** Has every call answered with the workspace's own error, without effect, until {@link #answerAgain()}. */
    void fail();

    /** Has every call refused for going over the rate limit, without effect, until {@link #answerAgain()}. */
    void throttle();

    void answerAgain();

    /** Has deletions shown only later. */
    void showDeletionsLate();

    /** The SCIM ids of the service principals that truly are there. */
    List<Long> principals();

    /** The ids of the tokens that truly are there. */
    List<TokenId> tokens();

    /** The service principal as it truly is. */
    Optional<ServicePrincipal> principal(ScimId id);

    /** Who was given the use of tokens. */
    Set<ApplicationId> tokenUsers();

    /** The ids of the compute that truly is there. */
    List<String> compute(Compute kind);

    /** Who was let use it. */
    Set<ApplicationId> computeUsers(Compute kind, String id);

    /** What a service principal may do with a catalog. */
    Set<Permission> catalogPermissions(String catalog, ApplicationId principal);

    /** What truly is in a secret scope. */
    Optional<String> secret(Delivery.SecretScope place);
}
