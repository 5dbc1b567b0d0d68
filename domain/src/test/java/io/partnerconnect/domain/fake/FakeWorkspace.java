package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One workspace in memory: what a test arranges in it, what truly is in it, and how it answers. What is arranged is shown at once. */
public final class FakeWorkspace {
    static final String CALLER = "admin@example.com";

    final InstantSource clock;
    final FakeAnswers answers;
    final Shelf<ScimId, ServicePrincipal> principals;
    final Shelf<TokenId, Token> tokens;
    final Shelf<SecretId, SecretThere> secrets;
    final Map<String, ScimId> access = new HashMap<>();
    final List<ComputeResource> compute = new ArrayList<>();
    final Map<ScimId, String> principalMarks = new HashMap<>();
    final Map<String, String> computeMarks = new HashMap<>();
    final Map<String, Set<ApplicationId>> computeUsers = new HashMap<>();
    final Map<Delivery.SecretScope, String> scopes = new HashMap<>();
    final Map<String, TokenId> values = new HashMap<>();
    final Set<String> missingScopes = new HashSet<>();
    final Set<String> missingCatalogs = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, GroupId> groups = new HashMap<>();
    private final Set<String> nested = new HashSet<>();
    private final Set<String> tokenGroups = new HashSet<>(Set.of("admins"));
    private final Map<String, Set<Permission>> privileges = new HashMap<>();
    private final Map<ApplicationId, List<PrincipalJobs.Job>> jobs = new HashMap<>();
    private final Map<EmailAddress, WorkspaceUser> users = new HashMap<>();
    private final Set<ApplicationId> tokenUsers = new HashSet<>();
    private Caller caller;
    private TokenSettings settings = new TokenSettings(true, null);
    private OnBehalfOf onBehalfOf = OnBehalfOf.USABLE;
    private boolean expiredStay;
    private long lastNumber = 2_000_000_000_000_000L;

    /** A secret with whose it is, and a way to tell its value. */
    record SecretThere(OAuthSecret secret, ScimId owner, String value) {
        boolean isOf(TokenSecret candidate) {
            return candidate.reveal(value::equals);
        }
    }

    FakeWorkspace(WorkspaceName name, InstantSource clock) {
        this.caller = new Caller("1", CALLER, true, true, numberOf(name));
        this.clock = clock;
        this.answers = new FakeAnswers(name);
        this.principals = new Shelf<>(clock, Comparator.comparingLong(ScimId::value));
        this.tokens = new Shelf<>(clock, Comparator.naturalOrder());
        this.secrets = new Shelf<>(clock, Comparator.naturalOrder());
    }

    /** By which Databricks knows the workspace of that name. */
    public static WorkspaceNumber numberOf(WorkspaceName name) {
        return new WorkspaceNumber(
                1_000_000_000_000_000L + Integer.toUnsignedLong(name.value().hashCode()));
    }

    /** Adds an active service principal that may use tokens. */
    public synchronized ServicePrincipal addPrincipal(String displayName) {
        ServicePrincipal principal = addPrincipalWithoutTokenUse(displayName);
        tokenUsers.add(principal.applicationId());
        return principal;
    }

    public synchronized ServicePrincipal addPrincipalWithoutTokenUse(String displayName) {
        return add(new ServicePrincipal(
                new ScimId(nextNumber()),
                new ApplicationId(new UUID(0x4000L, nextNumber())),
                displayName,
                true,
                Set.of("databricks-sql-access"),
                Set.of()));
    }

    /** Puts a principal into a group, which is made when it is first named. */
    public synchronized GroupMembership join(ServicePrincipal principal, String group) {
        ServicePrincipal there = principals.there().stream()
                .filter(each -> each.id().equals(principal.id()))
                .findFirst()
                .orElseThrow();
        Set<String> names = new HashSet<>(there.groups());
        names.add(group);
        principals.replace(there.id(), in(there, names));
        return membership(group);
    }

    /** Members of that group are so only through another one. */
    public synchronized void nest(String group) {
        nested.add(group);
    }

    /** Lets the members of a group use tokens. */
    public synchronized void grantTokenUse(String group) {
        tokenGroups.add(group);
    }

    /** How it is in the group of that name. */
    synchronized GroupMembership membership(String group) {
        GroupId id = groups.computeIfAbsent(group, missing -> new GroupId(nextNumber()));
        return new GroupMembership(id, group, !nested.contains(group));
    }

    static ServicePrincipal in(ServicePrincipal it, Collection<String> groups) {
        return new ServicePrincipal(
                it.id(), it.applicationId(), it.displayName(), it.active(), it.entitlements(), Set.copyOf(groups));
    }

    /** Lets a principal use compute, as somebody else does. */
    public synchronized void letUse(ComputeResource resource, ServicePrincipal principal) {
        computeUsers.computeIfAbsent(resource.id(), missing -> new HashSet<>()).add(principal.applicationId());
    }

    /** Takes the use of compute from a principal, as somebody else does. */
    public synchronized void withdrawUse(ComputeResource resource, ServicePrincipal principal) {
        computeUsers.getOrDefault(resource.id(), new HashSet<>()).remove(principal.applicationId());
    }

    /** Shows what became of principals this much after they were changed. */
    public synchronized void showChangesOfPrincipalsLate(Duration changes) {
        principals.lateChanges(changes);
    }

    /** Adds a principal, or puts it in the place of the one of the same SCIM id. */
    public synchronized ServicePrincipal add(ServicePrincipal principal) {
        principals.arrange(principal.id(), principal);
        return principal;
    }

    /** Adds a token, or puts it in the place of the one of the same id. */
    public synchronized Token add(Token token) {
        tokens.arrange(token.id(), token);
        return token;
    }

    /** Adds a token of the principal that was made now by somebody else and never expires. */
    public synchronized Token addToken(ServicePrincipal owner, String comment) {
        return add(new Token(nextTokenId(), owner.id(), comment, clock.instant(), CALLER, null, null, List.of()));
    }

    /** Adds an OAuth secret that somebody else made now, shown at once. */
    public synchronized OAuthSecret addSecret(ServicePrincipal owner, Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return addSecret(owner.id(), now, now.plus(lifetime), true).secret();
    }

    MadeSecret addSecret(ScimId owner, Instant createdAt, Instant expiresAt, boolean atOnce) {
        OAuthSecret secret = new OAuthSecret(new SecretId("%064x".formatted(nextNumber())), createdAt, expiresAt);
        String value = "dose%032x".formatted(nextNumber());
        SecretThere there = new SecretThere(secret, owner, value);
        if (atOnce) {
            secrets.arrange(secret.id(), there);
        } else {
            secrets.create(secret.id(), there);
        }
        return new MadeSecret(secret, new TokenSecret(value));
    }

    /** The OAuth secrets that truly are there and were never deleted; also those that have expired. */
    public synchronized List<OAuthSecret> secrets() {
        return secrets.there().stream().map(SecretThere::secret).toList();
    }

    public synchronized ComputeResource add(ComputeResource resource) {
        compute.add(resource);
        return resource;
    }

    /** Adds a job that runs as a service principal; gives its id. */
    public synchronized long addJob(ApplicationId runAs, String name) {
        PrincipalJobs.Job job = new PrincipalJobs.Job(nextNumber(), name);
        jobs.computeIfAbsent(runAs, missing -> new ArrayList<>()).add(job);
        return job.id();
    }

    /** Adds a person, or puts him in the place of the one of the same address. */
    public synchronized WorkspaceUser add(WorkspaceUser user) {
        users.put(user.email(), user);
        return user;
    }

    /** Has somebody else delete a person. */
    public synchronized void lose(EmailAddress user) {
        users.remove(user);
    }

    Optional<WorkspaceUser> user(EmailAddress email) {
        return Optional.ofNullable(users.get(email));
    }

    /** Has somebody else delete a service principal, and its tokens with it. */
    public synchronized void lose(ServicePrincipal principal) {
        principals.remove(principal.id());
        tokens.there().stream().filter(token -> token.belongsTo(principal)).forEach(this::lose);
        loseSecretsOf(principal.id());
    }

    void loseSecretsOf(ScimId principal) {
        secrets.there().stream()
                .filter(there -> there.owner().equals(principal))
                .forEach(there -> secrets.remove(there.secret().id()));
    }

    /** Has somebody else revoke a token. */
    public synchronized void lose(Token token) {
        tokens.remove(token.id());
    }

    /** Has somebody else delete compute. */
    public synchronized void lose(ComputeResource resource) {
        compute.remove(resource);
    }

    /** From now on what has expired cannot be revoked, and stays listed. */
    public synchronized void keepExpiredTokens() {
        expiredStay = true;
    }

    /** All service principals are gone, with their tokens, and nobody sees them any more. */
    public synchronized void removeAllPrincipals() {
        principals.clear();
        tokens.clear();
    }

    public synchronized void grantTokenUse(ApplicationId principal) {
        tokenUsers.add(principal);
    }

    public synchronized void withdrawTokenUse(ApplicationId principal) {
        tokenUsers.remove(principal);
    }

    /** Who the service is there; when no admin, every call but asking for that is refused. */
    public synchronized void caller(Caller newCaller) {
        caller = newCaller;
    }

    public synchronized void tokenSettings(TokenSettings newSettings) {
        settings = newSettings;
    }

    public synchronized void onBehalfOf(OnBehalfOf state) {
        onBehalfOf = state;
    }

    /** Shows principals and tokens this much after they came, and for this long after they went. */
    public synchronized void showChangesLate(Duration creations, Duration deletions) {
        principals.late(creations, deletions);
        tokens.late(creations, deletions);
        secrets.late(creations, deletions);
    }

    /** Has the next changes take effect and their answers lost. */
    public synchronized void loseAnswers(int times) {
        answers.lose(times);
    }

    public void loseTheNextAnswer() {
        loseAnswers(1);
    }

    /** Refuses every call until {@link #answerAgain()}. */
    public synchronized void refuse(Refusal reason) {
        answers.refuse(reason);
    }

    /** Fails every call, without effect, until {@link #answerAgain()}. */
    public synchronized void unavailable(Outage reason) {
        answers.unavailable(reason);
    }

    public synchronized void answerAgain() {
        answers.restore();
    }

    /** How many calls there were, refused ones too. */
    public synchronized long calls() {
        return answers.calls();
    }

    /** The service principals that truly are there. */
    public synchronized List<ServicePrincipal> principals() {
        return principals.there();
    }

    /** The tokens that truly are there. */
    public synchronized List<Token> tokens() {
        return tokens.there();
    }

    /** The compute that truly is there. */
    public synchronized List<ComputeResource> compute() {
        return List.copyOf(compute);
    }

    /** Who may use that compute. */
    public synchronized Set<ApplicationId> usersOf(String computeId) {
        return Set.copyOf(computeUsers.getOrDefault(computeId, Set.of()));
    }

    /** What is in the workspace's secret scopes. */
    public synchronized Map<Delivery.SecretScope, String> scopes() {
        return Map.copyOf(scopes);
    }

    /** Takes a secret scope away; all others are there. */
    public synchronized void removeScope(String scope) {
        missingScopes.add(scope);
        scopes.keySet().removeIf(place -> place.scope().equals(scope));
    }

    /** Takes a catalog away; all others are there. */
    public synchronized void removeCatalog(String catalog) {
        missingCatalogs.add(catalog);
        privileges.keySet().removeIf(key -> key.startsWith(catalog + "/"));
    }

    /** What a service principal may do with a catalog. */
    public synchronized Set<Permission> privileges(String catalog, ApplicationId principal) {
        return privileges.computeIfAbsent(catalog + "/" + principal, missing -> new HashSet<>());
    }

    /** What each service principal that has any of them may do with a catalog. */
    synchronized Map<ApplicationId, Set<Permission>> privilegesOn(String catalog) {
        Map<ApplicationId, Set<Permission>> all = new HashMap<>();
        privileges.forEach((key, held) -> {
            if (key.startsWith(catalog + "/") && !held.isEmpty()) {
                all.put(ApplicationId.parse(key.substring(catalog.length() + 1)), Set.copyOf(held));
            }
        });
        return all;
    }

    /** From now on refuses to show who may use that compute, by its id, or what is granted on that catalog, by its name. */
    public synchronized void hide(String object) {
        hidden.add(object);
    }

    void admitTo(String object) {
        if (hidden.contains(object)) {
            throw answers.refused(Refusal.NOT_AN_ADMIN);
        }
    }

    /** All privileges on catalogs that anybody has. */
    public synchronized Set<Permission> privilegesOnCatalogs() {
        Set<Permission> all = new HashSet<>();
        privileges.values().forEach(all::addAll);
        return all;
    }

    /** The day a token was last used on becomes known. */
    public synchronized void use(TokenId id, LocalDate day) {
        Token token = tokens.there().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        tokens.replace(
                id,
                new Token(
                        id,
                        token.owner(),
                        token.comment(),
                        token.createdAt(),
                        token.createdBy(),
                        token.expiresAt(),
                        day,
                        token.scopes()));
    }

    synchronized List<PrincipalJobs.Job> jobsOf(ApplicationId principal) {
        return List.copyOf(jobs.getOrDefault(principal, List.of()));
    }

    /** Whether a token cannot be revoked, because it has expired. */
    synchronized boolean isOutOfReach(TokenId id) {
        return expiredStay
                && tokens.there().stream()
                        .anyMatch(
                                token -> token.id().equals(id) && token.stateAt(clock.instant()) == TokenState.EXPIRED);
    }

    /** Before every call of an admin: nothing has happened yet. */
    void admit() {
        answers.admit();
        if (!caller.admin()) {
            throw answers.refused(Refusal.NOT_AN_ADMIN);
        }
    }

    /** Before every change: nothing has happened yet, but some failures do not tell. */
    void admitChange(String what) {
        answers.admitChange(what);
        if (!caller.admin()) {
            throw answers.refused(Refusal.NOT_AN_ADMIN);
        }
    }

    /** The service principal must truly be there. */
    void require(ApplicationId principal) {
        if (principals().stream().noneMatch(there -> there.applicationId().equals(principal))) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
        }
    }

    synchronized Caller caller() {
        return caller;
    }

    synchronized TokenSettings tokenSettings() {
        return settings;
    }

    public synchronized OnBehalfOf onBehalfOf() {
        return onBehalfOf;
    }

    /** Who was given the use of tokens. */
    public synchronized Set<ApplicationId> tokenUsers() {
        return Set.copyOf(tokenUsers);
    }

    synchronized TokenUse tokenUse() {
        return new TokenUse(tokenUsers, tokenGroups);
    }

    long nextNumber() {
        return ++lastNumber;
    }

    TokenId nextTokenId() {
        return new TokenId("%064x".formatted(nextNumber()));
    }
}
