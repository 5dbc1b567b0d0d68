package io.partnerconnect.simulator;

import io.partnerconnect.simulator.fault.Faults;
import io.partnerconnect.simulator.fault.RequestWatcher;
import io.partnerconnect.simulator.http.HttpListener;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.journal.Journal;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import io.partnerconnect.simulator.rest.Api;
import io.partnerconnect.simulator.rest.ApiFamily;
import io.partnerconnect.simulator.rest.RateLimits;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One simulated workspace: what a test arranges in it, what truly is in it, and what it was asked. What is arranged here
 * is seen at once, whatever {@link #eventualConsistency} says, and is no {@link Change}.
 */
public final class SimulatedWorkspace {
    private final WorkspaceState state;
    private final SimulatedClock clock;
    private final Journal journal;
    private final RateLimits limits = new RateLimits();
    private final Faults faults = new Faults();
    private final WorkspaceHandler handler;
    private final HttpListener listener;
    private final Arrangement arrangement;
    private final Administrator administrator;

    SimulatedWorkspace(
            String name,
            WorkspaceOptions options,
            SimulatedClock clock,
            int port,
            AtomicLong sequences,
            Function<String, OptionalLong> elsewhere) {
        this.clock = clock;
        this.state = new WorkspaceState(name, Random.number(), clock, options.scimPageCap());
        this.journal = new Journal(options.journalSize());
        this.arrangement = new Arrangement(state);
        this.administrator = new Administrator(state);
        this.handler =
                new WorkspaceHandler(new Api(state, limits, elsewhere), faults, journal, clock, sequences, this::url);
        this.listener = HttpListener.start(port, handler);
    }

    public String name() {
        return state.name();
    }

    public URI url() {
        return listener.url();
    }

    public String workspaceId() {
        return Long.toString(state.id());
    }

    /** The value of a token, without expiry, of a user who is an admin. It is never revoked for idleness. */
    public String adminToken() {
        return administrator.token();
    }

    /** The client id of a service principal that is an admin. */
    public String adminClientId() {
        return administrator.clientId();
    }

    public String adminClientSecret() {
        return administrator.clientSecret();
    }

    public SimulatedPrincipal addPrincipal(String displayName, String... entitlements) {
        return locked(() -> arrangement.addPrincipal(displayName, List.of(entitlements)));
    }

    public void removePrincipal(SimulatedPrincipal principal) {
        locked(() -> arrangement.removePrincipal(principal));
    }

    public void deactivate(SimulatedPrincipal principal) {
        locked(() -> arrangement.activate(principal, false));
    }

    public void activate(SimulatedPrincipal principal) {
        locked(() -> arrangement.activate(principal, true));
    }

    /** Adds an active user without any right, by his e-mail address. */
    public void addUser(String email) {
        locked(() -> arrangement.addUser(email));
    }

    public void activateUser(String email, boolean active) {
        locked(() -> arrangement.user(email).activate(active));
    }

    public void removeUser(String email) {
        locked(() -> arrangement.removeUser(email));
    }

    /** The e-mail addresses of the users that truly are there, active or not, without the administrator. */
    public List<String> users() {
        return locked(() -> arrangement.usersBeside(administrator.email()));
    }

    /**
     * Adds a token that is older than the test.
     *
     * @param lifetime counted from its creation; null for a token that never expires
     * @param lastUsedDay null for a token that never was used
     */
    public AddedToken addToken(
            SimulatedPrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedDay) {
        return locked(() -> arrangement.addToken(owner, comment, lifetime, createdAgo, lastUsedDay));
    }

    /** Adds a token that was created just now, is used by nobody yet, and never expires. */
    public AddedToken addToken(SimulatedPrincipal owner, String comment) {
        return addToken(owner, comment, null, Duration.ZERO, null);
    }

    public void removeToken(String tokenId) {
        locked(() -> arrangement.removeToken(tokenId));
    }

    /** Adds an OAuth secret that expires in 730 days. */
    public AddedSecret addSecret(SimulatedPrincipal principal) {
        return locked(() -> arrangement.addSecret(principal));
    }

    /** Lets a service principal use tokens: without it none can be minted on its behalf. */
    public void grantTokenUse(String applicationId) {
        locked(() -> arrangement.grantTokenUse(applicationId));
    }

    /** Takes the use of tokens from a service principal; unlike a request that replaces the list, this revokes nothing. */
    public void withdrawTokenUse(String applicationId) {
        locked(() -> arrangement.withdrawTokenUse(applicationId));
    }

    /** Gives a service principal exactly these entitlements. */
    public void entitle(SimulatedPrincipal principal, String... entitlements) {
        locked(() -> arrangement.entitle(principal, List.of(entitlements)));
    }

    /**
     * Puts a service principal into a group, which is made when it is first named.
     *
     * @return the SCIM id of the group
     */
    public String join(SimulatedPrincipal principal, String group) {
        return locked(() -> arrangement.join(principal, group));
    }

    public void removeGroup(String name) {
        locked(() -> arrangement.removeGroup(name));
    }

    /** The SCIM ids of those who were put into a group; empty when there is none. */
    public Set<String> members(String group) {
        return locked(() -> arrangement.members(group));
    }

    /** Gives a service principal that level on a SQL warehouse or cluster, in the place of the one it had. */
    public void letUse(SimulatedResource resource, SimulatedPrincipal principal, String level) {
        locked(() -> arrangement.letUse(resource, principal, level));
    }

    /** Takes the use of a SQL warehouse from a service principal. */
    public void withdrawUse(String warehouseId, SimulatedPrincipal principal) {
        locked(() -> arrangement.withdrawUse(warehouseId, principal));
    }

    /** Gives a service principal privileges on a catalog. */
    public void addGrants(String catalog, SimulatedPrincipal principal, String... privileges) {
        locked(() -> arrangement.addGrants(catalog, principal, List.of(privileges)));
    }

    /** Takes privileges on a catalog from a service principal. */
    public void revokeGrants(String catalog, SimulatedPrincipal principal, String... privileges) {
        locked(() -> arrangement.revokeGrants(catalog, principal, List.of(privileges)));
    }

    /** All that truly is there, one line for each fact, sorted: two of these are equal when nothing has changed. Without times of use. */
    public List<String> everything() {
        return locked(() -> new Snapshot(state).lines());
    }

    public SimulatedResource addWarehouse(String name) {
        return locked(() -> arrangement.addWarehouse(name));
    }

    public SimulatedResource addCluster(String name) {
        return locked(() -> arrangement.addCluster(name));
    }

    /**
     * Adds a job of an admin.
     *
     * @return its id
     */
    public long addJob(SimulatedPrincipal runAs, String name) {
        return locked(() -> arrangement.addJob(runAs, name));
    }

    /** Adds a catalog of Unity Catalog, on which nobody was given anything. */
    public void addCatalog(String name) {
        locked(() -> arrangement.addCatalog(name));
    }

    public void removeCatalog(String name) {
        locked(() -> arrangement.removeCatalog(name));
    }

    /** Adds an empty secret scope of an admin. */
    public void addSecretScope(String name) {
        locked(() -> arrangement.addSecretScope(name));
    }

    public void removeSecretScope(String name) {
        locked(() -> arrangement.removeSecretScope(name));
    }

    /** Off, no token can be created and none is accepted, not even the admin's; OAuth goes on. */
    public void tokensEnabled(boolean enabled) {
        locked(() -> arrangement.configure("enableTokensConfig", Boolean.toString(enabled)));
    }

    /** Whether the account allows tokens for service principals. */
    public void onBehalfOfEnabled(boolean enabled) {
        locked(() -> state.settings().onBehalfOf(enabled));
    }

    /** Limits the lifetime of new tokens; null leaves the platform's limit of 730 days. */
    public void maxTokenLifetimeDays(@Nullable Integer days) {
        locked(() -> arrangement.configure("maxTokenLifetimeDays", days == null ? null : days.toString()));
    }

    /** Whether tokens are revoked that nobody used for 90 days; they are, unless this is set to false. */
    public void revokeIdleTokens(boolean on) {
        locked(() -> state.tokens().revokeIdle(on));
    }

    /** Puts both administrators into the group {@code admins}, or out of it. */
    public void adminIsAdmin(boolean isAdmin) {
        locked(() -> administrator.isAdmin(isAdmin));
    }

    /** Makes the admin's token, secret and access tokens expire now. */
    public void expireAdminCredential() {
        locked(administrator::expire);
    }

    /** Makes token and secret valid again, with the same values. */
    public void renewAdminCredential() {
        locked(administrator::renew);
    }

    /** Has principals, groups and tokens that are created or deleted by requests seen only this much later. */
    public void eventualConsistency(Duration visibleAfter) {
        eventualConsistency(visibleAfter, false);
    }

    /** The same; if flapping, every second read is early, so that what was seen may be gone again. */
    public void eventualConsistency(Duration visibleAfter, boolean flapping) {
        locked(() -> state.consistency().delay(visibleAfter, flapping));
    }

    /** Answers 429 beyond so many calls; permits come back evenly as the simulated clock goes on. */
    public void rateLimit(ApiFamily family, int permits, Duration per, boolean withRetryAfter) {
        limits.limit(family, permits, per, withRetryAfter, clock.now());
    }

    /** Sets the limits that are known of real workspaces. */
    public void documentedRateLimits() {
        limits.documented(clock.now());
    }

    public void withoutRateLimits() {
        limits.clear();
    }

    /** Lets every answer take this much longer, in real time. */
    public void latency(Duration duration) {
        handler.latency(duration);
    }

    public Faults faults() {
        return faults;
    }

    /** Has somebody told of each request, instead of whoever was told before. */
    public void watch(RequestWatcher watcher) {
        handler.watch(watcher);
    }

    /** The service principals that truly are there, without the administrator. */
    public List<SimulatedPrincipal> principals() {
        return locked(() -> arrangement.principals(administrator.clientId()));
    }

    /** The tokens that truly are there, without the administrator's. */
    public List<SimulatedToken> tokens() {
        return locked(() -> arrangement.tokens(administrator.token()));
    }

    public List<SimulatedResource> warehouses() {
        return locked(() -> arrangement.warehouses());
    }

    public List<SimulatedResource> clusters() {
        return locked(() -> arrangement.clusters());
    }

    /** Who, by application id, e-mail or group name, was given the use of tokens. */
    public List<String> tokenUsers() {
        return locked(() -> state.tokenAcl().levels().keySet().stream()
                .map(grantee -> grantee.name())
                .toList());
    }

    /** Who, by application id, e-mail or group name, was given which privileges on a catalog. */
    public Map<String, Set<String>> grants(String catalog) {
        return locked(() -> arrangement.grants(catalog));
    }

    /** The value of a secret, or null when there is none. */
    public @Nullable String secret(String scope, String key) {
        synchronized (state) {
            return arrangement.secret(scope, key);
        }
    }

    /** The latest requests, oldest first. */
    public List<ReceivedRequest> requests() {
        return journal.requests();
    }

    /** The latest effects of requests, oldest first. */
    public List<Change> changes() {
        return journal.changes();
    }

    /** How many effects there were since the start or the last {@link #clearJournal()}. */
    public long changeCount() {
        return journal.changeCount();
    }

    public void clearJournal() {
        journal.clear();
    }

    boolean knowsToken(String value) {
        return locked(() -> state.tokens().withValue(value) != null);
    }

    void close() {
        listener.close();
    }

    private <T> T locked(Supplier<T> reading) {
        synchronized (state) {
            return reading.get();
        }
    }

    private void locked(Runnable change) {
        synchronized (state) {
            change.run();
        }
    }
}
