package io.partnerconnect.app.support;

import io.partnerconnect.persistence.CuttableProxy;
import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything around the service in a test: a real PostgreSQL behind a line that can be cut, and workspaces on real sockets. */
public final class World {
    public static final List<String> ROLES = List.of("viewer", "operator", "auditor", "admin", "approver");

    /** Another key of the person who has the key {@code admin}, known to be that, which may also approve. */
    public static final String SAME_PERSON = "admin-too";

    /** An administrator whose key carries his e-mail address. */
    public static final String PERSON = "ana@example.com";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedDatabase database;
    private final CuttableProxy line;
    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final Map<String, String> settings = new HashMap<>();

    /** Names of the credentials that are configured; each is that of a simulated workspace of the same name. */
    private static final List<String> CREDENTIALS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen");

    World() throws Exception {
        this.database = EmbeddedDatabase.start();
        this.line = new CuttableProxy(database.port());
        settings.putAll(database.settings());
        settings.put(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl().replace(":" + database.port() + "/", ":" + line.port() + "/"));
        for (String name : CREDENTIALS) {
            SimulatedWorkspace workspace = simulator.addWorkspace(name);
            settings.put("pca.credentials." + name + ".token", workspace.adminToken());
        }
        settings.put("pca.api-keys.\"" + PERSON + "\".sha256", sha256(key(PERSON)));
        settings.put("pca.api-keys.\"" + PERSON + "\".roles", "admin");
        settings.put("pca.api-keys." + SAME_PERSON + ".sha256", sha256(key(SAME_PERSON)));
        settings.put("pca.api-keys." + SAME_PERSON + ".roles", "admin,approver");
        settings.put("pca.api-keys." + SAME_PERSON + ".person", "the-administrator");
        settings.put("pca.api-keys.admin.person", "the-administrator");
        settings.put("pca.signing-keys.portal.key", signingKey());
        settings.put("pca.signing-keys.short.key", "dG9vIHNob3J0");
        for (String role : ROLES) {
            settings.put("pca.api-keys." + role + ".sha256", sha256(key(role)));
            settings.put("pca.api-keys." + role + ".roles", role);
        }
    }

    /** The API key of the caller that has this role. */
    public static String key(String role) {
        return "test-key-of-the-" + role + "-0123456789";
    }

    /** The signing key called portal, as it is configured. */
    public static String signingKey() {
        return Base64.getEncoder().encodeToString("a signing key for tests, planted".getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> settings() {
        return settings;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public CuttableProxy line() {
        return line;
    }

    public DatabricksSimulator simulator() {
        return simulator;
    }

    public List<String> workspaceNames() {
        return CREDENTIALS;
    }

    public SimulatedWorkspace workspace(String name) {
        return simulator.workspace(name);
    }

    /** A service principal that may use tokens, of a name nobody else has. */
    public SimulatedPrincipal principalIn(SimulatedWorkspace workspace) {
        return principalIn(workspace, "PRINCIPAL_" + NUMBER.incrementAndGet());
    }

    public SimulatedPrincipal principalIn(SimulatedWorkspace workspace, String name) {
        SimulatedPrincipal principal = workspace.addPrincipal(name, "workspace-access", "databricks-sql-access");
        workspace.grantTokenUse(principal.applicationId());
        return principal;
    }

    /** A key no request had before. */
    public static String freshKey() {
        return "key-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
    }

    /** Every workspace as it was in the beginning, but for its principals and tokens. */
    public void calm() {
        line.mend();
        simulator.workspaces().forEach(workspace -> {
            workspace.faults().clear();
            workspace.withoutRateLimits();
            workspace.eventualConsistency(Duration.ZERO);
            workspace.tokensEnabled(true);
            workspace.onBehalfOfEnabled(true);
            workspace.maxTokenLifetimeDays(null);
            workspace.adminIsAdmin(true);
            workspace.latency(Duration.ZERO);
        });
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
