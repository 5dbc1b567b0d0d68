package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What the service has to be told. */
final class ServiceSettings {
    private ServiceSettings() {}

    /** With a credential for each workspace, named as it is. */
    static Map<String, String> of(EmbeddedDatabase database, List<SimulatedWorkspace> workspaces)
            throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Through.KEY.getBytes(StandardCharsets.UTF_8));
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("pca.installation", "bench");
        settings.put("pca.marker-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.audit.mac-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.history.signing-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.workspaces.allow-loopback", "true");
        settings.put("pca.approvals.required", "");
        settings.put("pca.api-keys.bench.sha256", HexFormat.of().formatHex(hash));
        settings.put("pca.api-keys.bench.roles", "admin");
        workspaces.forEach(
                workspace -> settings.put("pca.credentials." + workspace.name() + ".token", workspace.adminToken()));
        return settings;
    }
}
