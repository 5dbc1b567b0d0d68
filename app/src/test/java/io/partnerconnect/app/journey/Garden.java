package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.domain.fixture.SomeApprovals;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.simulator.AddedToken;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A workspace in which there is one of everything, and what is known of it by name. */
final class Garden {
    private static final String PARTNER = "fivetran";
    private static final Api ADMIN = Api.as("admin");
    private static final Map<String, Garden> LAID_OUT = new ConcurrentHashMap<>();

    private final String workspace;
    private final Map<String, String> parameters;
    private final List<String> marks;

    private Garden(String workspace, Map<String, String> parameters, List<String> marks) {
        this.workspace = workspace;
        this.parameters = parameters;
        this.marks = marks;
    }

    /** The one of that workspace, made when it is asked for first. */
    static Garden in(String name, World world, SyncWorkspaces sync, Approvals approvals) {
        return LAID_OUT.computeIfAbsent(name, missing -> laidOut(world, sync, approvals, name));
    }

    /** Makes one: a connection with a finding, a token, an operation, a policy, a campaign. */
    private static Garden laidOut(World world, SyncWorkspaces sync, Approvals approvals, String name) {
        ADMIN.register(world, name);
        SimulatedWorkspace there = world.workspace(name);
        SimulatedPrincipal principal = there.addPrincipal("FIVETRAN_USER");
        AddedToken token = there.addToken(principal, "of " + name);
        ok(ADMIN.request()
                .body(Map.of("reason", "seen on the tile"))
                .put("/api/v1/workspaces/" + name + "/connections/fivetran/check-mark"));
        ok(ADMIN.request().post("/api/v1/workspaces/" + name + "/sync"));
        assertThat(sync.run().read()).isPositive();
        String policy = ok(ADMIN.post(
                        "/rotation-policies",
                        Map.of(
                                "scope",
                                Map.of("workspace", name, "partner", PARTNER),
                                "interval_days",
                                90,
                                "delivery",
                                Map.of("method", "SECRET_SCOPE", "scope", name, "key", "k"),
                                "reason",
                                "of " + name)))
                .jsonPath()
                .getString("id");
        String operation = ok(ADMIN.request()
                        .header("Idempotency-Key", World.freshKey())
                        .body(Map.of("reason", "of " + name))
                        .post("/api/v1/workspaces/" + name + "/connections/fivetran/quarantine"))
                .jsonPath()
                .getString("operation.id");
        String campaign = ok(ADMIN.request()
                        .header("Idempotency-Key", World.freshKey())
                        .body(Map.of(
                                "action", "QUARANTINE", "workspaces", List.of(name), "partner", PARTNER, "reason", "x"))
                        .post("/api/v1/campaigns"))
                .jsonPath()
                .getString("id");
        String finding = ok(ADMIN.get("/findings?partner=fivetran&workspace=" + name))
                .jsonPath()
                .getString("items[0].id");
        String event = ok(ADMIN.get("/audit/events?partner=fivetran&workspace=" + name))
                .jsonPath()
                .getString("items[0].id");
        String approval = approvals
                .request(SomeApprovals.requested(
                        new ApprovalId(UUID.randomUUID()),
                        SomeApprovals.binding(
                                PlanHash.ofText(name).value(), new WorkspaceName(name), new PartnerKey(PARTNER)),
                        Instant.now()))
                .id()
                .toString();
        return new Garden(
                name,
                Map.ofEntries(
                        Map.entry("workspace", name),
                        Map.entry("partner", PARTNER),
                        Map.entry("application_id", principal.applicationId()),
                        Map.entry("token_id", token.tokenId()),
                        Map.entry("operation", operation),
                        Map.entry("campaign", campaign),
                        Map.entry("finding", finding),
                        Map.entry("policy", policy),
                        Map.entry("event", event),
                        Map.entry("approval", approval)),
                List.of(
                        name,
                        there.url().getAuthority(),
                        principal.applicationId(),
                        token.tokenId(),
                        operation,
                        campaign,
                        finding,
                        policy,
                        event,
                        approval));
    }

    private static Response ok(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        return response;
    }

    String workspace() {
        return workspace;
    }

    /** What must be in no answer to who does not see it. */
    List<String> marks() {
        return marks;
    }

    /** A path with what is there; {@code kind}: of what the id is. */
    String fill(String template, String kind) {
        String path = template.replace("{id}", parameters.getOrDefault(kind, "00000000-0000-0000-0000-000000000001"));
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            path = path.replace("{" + each.getKey() + "}", each.getValue());
        }
        return path.replace("{operation_id}", parameters.getOrDefault("operation", ""))
                .replaceAll("[{][a-z_]+}", "nosuch");
    }

    /** The query by which an endpoint that needs one names what is there. */
    String query(String operationId) {
        return switch (operationId) {
            case "proveInclusion" -> "?event_id=" + parameters.get("event");
            case "compareWorkspaces" -> "?with=" + workspace;
            default -> "";
        };
    }
}
