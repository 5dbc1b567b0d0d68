package io.partnerconnect.app.support;

import io.partnerconnect.persistence.CuttableProxy;
import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything around the service in a test: a real PostgreSQL behind a line that can be cut, and workspaces on real sockets. */
public final class World {
    public static final List<String> ROLES =
            List.of("viewer", "operator", "admin", "catalogue-admin", "approver", "auditor");

    /** The workspace that callers with "inside" behind their role have it for, and the one of those with "outside". */
    public static final String INSIDE = "walled-garden";

    public static final String OUTSIDE = "open-field";

    /** Another key of the person who has the key {@code admin}, known to be that, which may also approve. */
    public static final String SAME_PERSON = "admin-too";

    /** The origin whose pages may call the service. */
    public static final String ORIGIN = "https://portal.example";

    /** A caller who may make one request a minute. */
    public static final String HASTY = "hasty";

    /** An administrator whose key carries his e-mail address. */
    public static final String PERSON = "ana@example.com";

    private static final Map<String, String> GRANTS = grants();

    /** Callers of every role, everywhere and within scopes. */
    public static final List<String> CALLERS = List.copyOf(GRANTS.keySet());

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final EmbeddedDatabase database;
    private final CuttableProxy line;
    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final TestKey issuerKey = TestKey.ec("first");
    private final TestIssuer issuer = new TestIssuer(issuerKey);
    private final TestCertificates certificates = new TestCertificates();
    private final TestVault vault = new TestVault();
    private final Path secrets = Files.createTempDirectory("secrets");
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
            "eighteen",
            INSIDE,
            OUTSIDE);

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
        settings.put(
                "pca.credentials.filed.token-file", secrets.resolve("filed").toString());
        settings.put("pca.credentials.vaulted.vault.path", "pca/vaulted");
        settings.put("pca.credentials.vaulted.vault.field", "value");
        settings.put("pca.vault.address", vault.address());
        settings.put(
                "pca.vault.token-file",
                Files.writeString(secrets.resolve("vault"), TestVault.TOKEN + "\n")
                        .toString());
        settings.put("pca.vault.fresh", "0s");
        settings.put("pca.api-keys.\"" + PERSON + "\".sha256", sha256(key(PERSON)));
        settings.put("pca.api-keys.\"" + PERSON + "\".roles", "admin");
        settings.put("pca.api-keys.approving.sha256", sha256(key("approving")));
        settings.put("pca.api-keys.approving.roles", "admin,approver");
        settings.put("pca.api-keys.regional.sha256", sha256(key("regional")));
        settings.put("pca.api-keys.regional.roles", "admin@workspace:one");
        settings.putAll(issuerSettings());
        settings.putAll(certificates.settings());
        settings.put("pca.api-keys." + SAME_PERSON + ".sha256", sha256(key(SAME_PERSON)));
        settings.put("pca.api-keys." + SAME_PERSON + ".roles", "admin,approver");
        settings.put("pca.api-keys." + SAME_PERSON + ".person", "the-administrator");
        settings.put("pca.api-keys.admin.person", "the-administrator");
        settings.put(
                "pca.publication.file",
                Files.createTempDirectory("checkpoints")
                        .resolve("checkpoints.jsonl")
                        .toString());
        settings.put("quarkus.http.cors.origins", ORIGIN);
        settings.put("pca.callers.requests-per-minute", "10000000");
        settings.put("pca.callers.exceptions." + HASTY, "1");
        settings.put("pca.api-keys." + HASTY + ".sha256", sha256(key(HASTY)));
        settings.put("pca.api-keys." + HASTY + ".roles", "viewer");
        settings.put("pca.sealed-credentials.current-key", "2026-11");
        settings.put("pca.sealed-credentials.keys.\"2026-11\".key", encryptionKey());
        settings.put("pca.signing-keys.portal.key", signingKey());
        settings.put("pca.signing-keys.short.key", "dG9vIHNob3J0");
        for (Map.Entry<String, String> caller : GRANTS.entrySet()) {
            addCaller(caller.getKey(), caller.getValue());
        }
    }

    private static Map<String, String> grants() {
        Map<String, String> grants = new TreeMap<>();
        for (String role : ROLES) {
            grants.put(role, role);
            grants.put(role + "-inside", role + "@workspace:" + INSIDE);
            grants.put(role + "-outside", role + "@workspace:" + OUTSIDE);
        }
        grants.put("partners", "admin@workspace:" + INSIDE + ";partner:fivetran");
        grants.put("labelled", "admin@label:garden=walled");
        return grants;
    }

    private void addCaller(String name, String grant) throws NoSuchAlgorithmException {
        settings.put("pca.api-keys." + name + ".sha256", sha256(key(name)));
        settings.put("pca.api-keys." + name + ".roles", grant);
    }

    private Map<String, String> issuerSettings() {
        String provider = "pca.identity-providers.idp.";
        return Map.of(
                provider + "issuer", issuer.issuer(),
                provider + "jwks-url", issuer.issuer() + "/keys",
                provider + "audiences", TestToken.AUDIENCE,
                provider + "roles-claim", "roles",
                provider + "groups-claim", "groups",
                provider + "groups.\"Platform Team\"", "operator",
                provider + "allow-loopback", "true");
    }

    /** Where the value of the credential {@code vaulted} is, at {@code pca/vaulted}. */
    public TestVault vault() {
        return vault;
    }

    /** The file that the credential {@code filed} is read from. */
    public Path secretFile() {
        return secrets.resolve("filed");
    }

    /** The identity provider {@code idp}. */
    public TestIssuer issuer() {
        return issuer;
    }

    /** The key it publishes. */
    public TestKey issuerKey() {
        return issuerKey;
    }

    /** Those of the service and of callers. */
    public TestCertificates certificates() {
        return certificates;
    }

    /** The API key of the caller that has this role. */
    public static String key(String role) {
        return "test-key-of-the-" + role + "-0123456789";
    }

    /** The signing key called portal, as it is configured. */
    public static String signingKey() {
        return Base64.getEncoder().encodeToString("a signing key for tests, planted".getBytes(StandardCharsets.UTF_8));
    }

    /** The key credentials are sealed with, as it is configured. */
    public static String encryptionKey() {
        return Base64.getEncoder().encodeToString("32 bytes to seal credentials by.".getBytes(StandardCharsets.UTF_8));
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
        issuer.publish(issuerKey);
        issuer.become(TestIssuer.Behaviour.WELL);
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
