package io.partnerconnect.benchmarks;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.service.iam.MeRequest;
import com.databricks.sdk.service.settings.CreateOboTokenRequest;
import com.databricks.sdk.service.workspace.PutSecret;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.WorkspaceOptions;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Simulated workspaces that enforce the limits known of real ones, with connections whose tokens are to be replaced. */
final class Fleet {
    static final String SCOPE = "partners";

    private final List<SimulatedWorkspace> workspaces = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final Set<String> old = new HashSet<>();

    /** A partner in a workspace. */
    record Connection(SimulatedWorkspace workspace, String partner) {}

    Fleet(DatabricksSimulator simulator, String prefix, int number, int connectionsEach) {
        for (int i = 0; i < number; i++) {
            SimulatedWorkspace workspace = simulator.addWorkspace(
                    (prefix + "%04d").formatted(i), WorkspaceOptions.defaults().withJournalSize(100_000));
            workspace.addSecretScope(SCOPE);
            for (String partner : partners(connectionsEach)) {
                connections.add(new Connection(workspace, partner));
                old.add(connect(workspace, partner));
            }
            workspaces.add(workspace);
        }
    }

    private static List<String> partners(int number) {
        return IntStream.range(0, number).mapToObj("partner-%04d"::formatted).toList();
    }

    /** A catalogue of that many partners. */
    static String catalogue(int number) {
        return partners(number).stream()
                .map(partner -> """
                        {"key": "%1$s", "display_name": "%1$s", "category": "INGEST", "integration_type": "WAREHOUSE_WRITE",
                         "service_principal_name": "%2$s", "auth_options": ["PAT"], "sign_in": true, "clouds": ["AWS"]}""".formatted(partner, principalOf(partner)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String principalOf(String partner) {
        return partner.toUpperCase(Locale.ROOT).replace('-', '_') + "_USER";
    }

    private static String connect(SimulatedWorkspace workspace, String partner) {
        SimulatedPrincipal principal = workspace.addPrincipal(
                partner.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_USER");
        workspace.grantTokenUse(principal.applicationId());
        return workspace.addToken(principal, "old").token().tokenId();
    }

    List<SimulatedWorkspace> workspaces() {
        return workspaces;
    }

    List<Connection> connections() {
        return connections;
    }

    /** From now on everything takes its time, and nothing may be asked too often. */
    void live(Duration latency) {
        workspaces.forEach(workspace -> {
            workspace.clearJournal();
            workspace.documentedRateLimits();
            workspace.latency(latency);
        });
    }

    long requests() {
        return workspaces.stream()
                .mapToLong(workspace -> workspace.requests().size())
                .sum();
    }

    /** The least time, in seconds, the limits leave for what was asked for on that path, where most was asked for. */
    double bound(String path, double perSecond) {
        return workspaces.stream()
                        .mapToLong(workspace -> workspace.requests().stream()
                                .filter(request -> request.path().contains(path))
                                .count())
                        .max()
                        .orElse(0)
                / perSecond;
    }

    long turnedAway() {
        return workspaces.stream()
                .flatMap(workspace -> workspace.requests().stream())
                .map(ReceivedRequest::status)
                .filter(status -> status == 429)
                .count();
    }

    /** Tokens that should not be there any more. */
    long oldTokens() {
        return tokens().stream().filter(token -> old.contains(token.tokenId())).count();
    }

    /** Tokens of connections beyond those each should have: a new one, or none. */
    long orphans(FleetCampaign.Action action) {
        long wanted = action == FleetCampaign.Action.ROTATE ? connections.size() : 0;
        return Math.max(0, tokens().size() - oldTokens() - wanted);
    }

    private List<SimulatedToken> tokens() {
        return workspaces.stream()
                .flatMap(workspace -> workspace.tokens().stream())
                .toList();
    }

    /** Does to one connection with Databricks' own SDK, call after call, what the service does to all: in milliseconds. */
    static double withSdk(FleetCampaign.Action action, Connection connection) {
        SimulatedWorkspace workspace = connection.workspace();
        WorkspaceClient admin = client(workspace, workspace.adminToken());
        String name = principalOf(connection.partner());
        SimulatedPrincipal principal = workspace.principals().stream()
                .filter(each -> each.displayName().equals(name))
                .findFirst()
                .orElseThrow();
        String oldToken = workspace.tokens().stream()
                .filter(token -> token.ownerId().equals(principal.scimId()))
                .findFirst()
                .orElseThrow()
                .tokenId();
        long start = System.nanoTime();
        admin.tokenManagement().delete(oldToken);
        if (action == FleetCampaign.Action.ROTATE) {
            mint(admin, connection, principal);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void mint(WorkspaceClient admin, Connection connection, SimulatedPrincipal principal) {
        String value = admin.tokenManagement()
                .createOboToken(new CreateOboTokenRequest()
                        .setApplicationId(principal.applicationId())
                        .setComment("benchmark")
                        .setLifetimeSeconds(3600L))
                .getTokenValue();
        client(connection.workspace(), value).currentUser().me(new MeRequest());
        admin.secrets()
                .putSecret(new PutSecret()
                        .setScope(SCOPE)
                        .setKey(connection.partner())
                        .setStringValue(value));
    }

    private static WorkspaceClient client(SimulatedWorkspace workspace, String token) {
        return new WorkspaceClient(new DatabricksConfig()
                .setHost(workspace.url().toString())
                .setToken(token)
                .setAuthType("pat"));
    }
}
