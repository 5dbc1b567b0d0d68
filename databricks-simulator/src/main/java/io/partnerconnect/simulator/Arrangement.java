package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.rest.ClustersResource;
import io.partnerconnect.simulator.rest.Json;
import io.partnerconnect.simulator.rest.WarehousesResource;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Compute;
import io.partnerconnect.simulator.state.OAuth;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.Sha256;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.Tokens;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    void configure(String key, @Nullable String value) {
        state.settings().set(key, value);
    }

    SimulatedResource addWarehouse(String name) {
        String id = WarehousesResource.add(state, Json.object().put("name", name), anyAdmin());
        return new SimulatedResource(id, name, "RUNNING");
    }

    SimulatedResource addCluster(String name) {
        String id = ClustersResource.add(state, Json.object().put("cluster_name", name), anyAdmin());
        return new SimulatedResource(id, name, "PENDING");
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

    List<SimulatedResource> resources(Compute compute, String idField, String nameField) {
        return compute.all().stream()
                .map(node -> resource(node, idField, nameField))
                .toList();
    }

    private static SimulatedResource resource(ObjectNode node, String idField, String nameField) {
        return new SimulatedResource(
                Json.text(node, idField, ""), Json.text(node, nameField, ""), Json.text(node, "state", ""));
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
