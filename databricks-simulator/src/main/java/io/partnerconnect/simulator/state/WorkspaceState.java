package io.partnerconnect.simulator.state;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that one workspace remembers. Not safe for threads: whoever uses it holds its monitor. */
public final class WorkspaceState {
    private final String name;
    private final long id;
    private final InstantSource clock;
    private final int scimPageCap;
    private final Consistency consistency;
    private final Directory directory;
    private final Tokens tokens;
    private final OAuth oauth = new OAuth();
    private final Settings settings = new Settings();
    private final Acl tokenAcl = new Acl();
    private final Map<String, Acl> acls = new HashMap<>();
    private final Compute warehouses = new Compute();
    private final Compute clusters = new Compute();
    private final Compute jobs = new Compute();
    private final Catalogs catalogs = new Catalogs();
    private final SecretScopes secretScopes = new SecretScopes();

    public WorkspaceState(String name, long id, InstantSource clock, int scimPageCap) {
        this.name = name;
        this.id = id;
        this.clock = clock;
        this.scimPageCap = scimPageCap;
        this.consistency = new Consistency(clock);
        this.directory = new Directory(consistency);
        this.tokens = new Tokens(consistency);
    }

    public String name() {
        return name;
    }

    public long id() {
        return id;
    }

    public Instant now() {
        return clock.instant();
    }

    public int scimPageCap() {
        return scimPageCap;
    }

    public Consistency consistency() {
        return consistency;
    }

    public Directory directory() {
        return directory;
    }

    public Tokens tokens() {
        return tokens;
    }

    public OAuth oauth() {
        return oauth;
    }

    public Settings settings() {
        return settings;
    }

    public Acl tokenAcl() {
        return tokenAcl;
    }

    /** The direct ACL of an object such as {@code warehouses/f562046bc1272886}. */
    public Acl acl(String object) {
        return acls.computeIfAbsent(object, key -> new Acl());
    }

    /** All direct ACLs there are, by object. */
    public Map<String, Acl> acls() {
        return Map.copyOf(acls);
    }

    public void forgetAcl(String object) {
        acls.remove(object);
    }

    public Compute warehouses() {
        return warehouses;
    }

    public Compute clusters() {
        return clusters;
    }

    public Compute jobs() {
        return jobs;
    }

    public Catalogs catalogs() {
        return catalogs;
    }

    public SecretScopes secretScopes() {
        return secretScopes;
    }

    public boolean mayUseTokens(Principal principal) {
        return directory.isAdmin(principal)
                || tokenAcl.gives(
                        principal, Set.of("CAN_USE", "CAN_MANAGE"), group -> directory.isMember(principal, group));
    }

    /** Removes the principal with all that goes with it, and says which tokens went. */
    public List<Token> remove(Principal principal) {
        List<Token> revoked = tokens.ownedBy(principal);
        revoked.forEach(tokens::revoke);
        oauth.forget(principal);
        tokenAcl.forget(Acl.Grantee.of(principal));
        acls.values().forEach(acl -> acl.forget(Acl.Grantee.of(principal)));
        directory.groups().values().forEach(group -> group.remove(principal.id()));
        directory.principals().delete(principal.id());
        return revoked;
    }
}
