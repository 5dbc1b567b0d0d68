package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.rest.ClustersResource;
import io.partnerconnect.simulator.rest.JobsResource;
import io.partnerconnect.simulator.rest.Json;
import io.partnerconnect.simulator.rest.Tags;
import io.partnerconnect.simulator.rest.WarehousesResource;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Compute;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.OAuth;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.SecretScopes;
import io.partnerconnect.simulator.state.Sha256;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.Tokens;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges and reads the state of a workspace directly. Its caller holds the state's monitor. */
final class Arrangement {
    private final WorkspaceState state;

    Arrangement(WorkspaceState state) {
        this.state = state;
    }

    SimulatedPrincipal addPrincipal(String displayName, List<String> entitlements) {
        Principal principal = new Principal(
                Random.number(),
                Principal.Kind.SERVICE_PRINCIPAL,
                UUID.randomUUID().toString(),
                displayName);
        principal.entitle(Set.copyOf(entitlements));
        state.directory().principals().arrange(principal.id(), principal);
        return SimulatedPrincipal.of(principal);
    }

    void addUser(String email) {
        Principal user = new Principal(Random.number(), Principal.Kind.USER, email, email);
        state.directory().principals().arrange(user.id(), user);
    }

    Principal user(String email) {
        return state.directory()
                .named(Principal.Kind.USER, email)
                .orElseThrow(() -> new IllegalArgumentException("no user " + email + " in workspace " + state.name()));
    }

    void removeUser(String email) {
        state.remove(user(email));
    }

    List<String> usersBeside(String administrator) {
        return state.directory().principals().values().stream()
                .filter(principal ->
                        !principal.isServicePrincipal() && !principal.name().equals(administrator))
                .map(Principal::name)
                .sorted()
                .toList();
    }

    void removePrincipal(SimulatedPrincipal principal) {
        state.remove(existing(principal));
    }

    void activate(SimulatedPrincipal principal, boolean active) {
        existing(principal).activate(active);
    }

    AddedToken addToken(
            SimulatedPrincipal owner,
            String comment,
            @Nullable Duration lifetime,
            Duration createdAgo,
            @Nullable LocalDate lastUsedDay) {
        Instant created = state.now().minus(createdAgo);
        long expiry = lifetime == null ? Token.NEVER : created.plus(lifetime).toEpochMilli();
        Tokens.Minted minted = state.tokens().arrange(existing(owner), created, expiry, comment);
        if (lastUsedDay != null) {
            minted.token().usedAt(lastUsedDay.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return new AddedToken(SimulatedToken.of(minted.token()), minted.value());
    }

    void removeToken(String tokenId) {
        Token token = state.tokens().get(tokenId);
        if (token == null) {
            throw new IllegalArgumentException("no token " + tokenId + " in workspace " + state.name());
        }
        state.tokens().revoke(token);
    }

    AddedSecret addSecret(SimulatedPrincipal principal) {
        String value = "dose" + Random.hex(32);
        Instant now = state.now();
        OAuth.Secret secret = state.oauth().add(existing(principal), value, now, now.plus(Duration.ofDays(730)));
        return new AddedSecret(secret.id(), value);
    }

    void grantTokenUse(String applicationId) {
        state.tokenAcl().grant(new Acl.Grantee(Acl.Type.SERVICE_PRINCIPAL, applicationId), "CAN_USE");
    }

    String join(SimulatedPrincipal principal, String name) {
        Group group = state.directory().groupNamed(name).orElseGet(() -> {
            Group made = new Group(Random.number(), name);
            state.directory().groups().arrange(made.id(), made);
            return made;
        });
        group.add(existing(principal).id());
        return Long.toString(group.id());
    }

    void removeGroup(String name) {
        state.directory()
                .groupNamed(name)
                .ifPresent(group -> state.directory().groups().delete(group.id()));
    }

    Set<String> members(String name) {
        return state.directory()
                .groupNamed(name)
                .map(group -> group.members().stream().map(String::valueOf).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    void entitle(SimulatedPrincipal principal, List<String> entitlements) {
        existing(principal).entitle(Set.copyOf(entitlements));
    }

    void withdrawTokenUse(String applicationId) {
        state.tokenAcl().forget(new Acl.Grantee(Acl.Type.SERVICE_PRINCIPAL, applicationId));
    }

    void letUse(SimulatedResource resource, SimulatedPrincipal principal, String level) {
        String kind = state.warehouses().get(resource.id()) == null ? "clusters/" : "warehouses/";
        state.acl(kind + resource.id()).grant(Acl.Grantee.of(existing(principal)), level);
    }

    void withdrawUse(String warehouseId, SimulatedPrincipal principal) {
        state.acl("warehouses/" + warehouseId).forget(Acl.Grantee.of(existing(principal)));
    }

    void addGrants(String catalog, SimulatedPrincipal principal, List<String> privileges) {
        state.catalogs()
                .change(catalog.toLowerCase(Locale.ROOT), existing(principal).name(), Set.copyOf(privileges), Set.of());
    }

    void revokeGrants(String catalog, SimulatedPrincipal principal, List<String> privileges) {
        state.catalogs()
                .change(catalog.toLowerCase(Locale.ROOT), existing(principal).name(), Set.of(), Set.copyOf(privileges));
    }

    void configure(String key, @Nullable String value) {
        state.settings().set(key, value);
    }

    SimulatedResource addWarehouse(String name) {
        String id = WarehousesResource.add(state, Json.object().put("name", name), anyAdmin());
        return warehouse(id);
    }

    SimulatedResource addCluster(String name) {
        String id = ClustersResource.add(state, Json.object().put("cluster_name", name), anyAdmin());
        return cluster(id);
    }

    long addJob(SimulatedPrincipal runAs, String name) {
        ObjectNode settings = Json.object().put("name", name);
        settings.putObject("run_as")
                .put("service_principal_name", existing(runAs).name());
        return Long.parseLong(JobsResource.add(state, settings, anyAdmin()));
    }

    List<SimulatedPrincipal> principals(String exceptApplicationId) {
        return state.directory().principals().values().stream()
                .filter(principal ->
                        principal.isServicePrincipal() && !principal.name().equals(exceptApplicationId))
                .map(SimulatedPrincipal::of)
                .toList();
    }

    List<SimulatedToken> tokens(String exceptValue) {
        Sha256 except = Sha256.of(exceptValue);
        state.tokens().sweep(state.now(), true);
        return state.tokens().where(token -> !token.id().equals(except)).stream()
                .map(SimulatedToken::of)
                .toList();
    }

    List<SimulatedResource> warehouses() {
        return state.warehouses().all().stream()
                .map(node -> warehouse(Json.text(node, "id", "")))
                .toList();
    }

    List<SimulatedResource> clusters() {
        return state.clusters().all().stream()
                .map(node -> cluster(Json.text(node, "cluster_id", "")))
                .toList();
    }

    private SimulatedResource warehouse(String id) {
        ObjectNode node = existing(state.warehouses(), id);
        return new SimulatedResource(
                id,
                Json.text(node, "name", ""),
                Json.text(node, "state", ""),
                Tags.ofWarehouse(node),
                users("warehouses/" + id));
    }

    private SimulatedResource cluster(String id) {
        ObjectNode node = existing(state.clusters(), id);
        return new SimulatedResource(
                id,
                Json.text(node, "cluster_name", ""),
                Json.text(node, "state", ""),
                Tags.ofCluster(node),
                users("clusters/" + id));
    }

    private static ObjectNode existing(Compute compute, String id) {
        return Objects.requireNonNull(compute.get(id), id);
    }

    private Map<String, String> users(String object) {
        Map<String, String> users = new TreeMap<>();
        state.acl(object).levels().forEach((grantee, level) -> users.put(grantee.name(), level));
        return users;
    }

    void addCatalog(String name) {
        state.catalogs().add(name.toLowerCase(Locale.ROOT));
    }

    void removeCatalog(String name) {
        state.catalogs().remove(name.toLowerCase(Locale.ROOT));
    }

    Map<String, Set<String>> grants(String catalog) {
        Map<String, Set<String>> grants = state.catalogs().grants(catalog.toLowerCase(Locale.ROOT));
        if (grants == null) {
            throw new IllegalArgumentException("no catalog " + catalog + " in workspace " + state.name());
        }
        return grants;
    }

    void addSecretScope(String name) {
        state.secretScopes().add(name, anyAdmin());
    }

    void removeSecretScope(String name) {
        state.secretScopes().remove(name);
    }

    @Nullable
    String secret(String scope, String key) {
        SecretScopes.Scope found = state.secretScopes().get(scope);
        SecretScopes.Secret secret = found == null ? null : found.secrets().get(key);
        return secret == null ? null : new String(Base64.getDecoder().decode(secret.base64()), StandardCharsets.UTF_8);
    }

    private Principal anyAdmin() {
        return state.directory().principals().values().iterator().next();
    }

    private Principal existing(SimulatedPrincipal principal) {
        return state.directory()
                .withId(Long.parseLong(principal.scimId()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no principal " + principal.scimId() + " in workspace " + state.name()));
    }
}
