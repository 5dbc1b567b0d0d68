package io.partnerconnect.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the service's settings down, as an administrator would. */
final class ServiceSettings {
    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>();

    ServiceSettings(Path folder) {
        this.folder = folder;
        settings.put("pca.installation", "local");
        settings.put("quarkus.log.category.\"org.flywaydb\".level", "WARN");
    }

    ServiceSettings listening(String host, int port, int managementPort) {
        settings.put("quarkus.http.host", host);
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", Integer.toString(managementPort));
        return this;
    }

    ServiceSettings database(Database database, Keys keys) {
        settings.put("quarkus.datasource.jdbc.url", database.url());
        settings.put("quarkus.datasource.username", "pca_app");
        settings.put("quarkus.datasource.password", keys.password("pca_app"));
        settings.put("quarkus.flyway.username", "pca_migrator");
        settings.put("quarkus.flyway.password", keys.password("pca_migrator"));
        return this;
    }

    ServiceSettings keys(Keys keys) {
        settings.put("pca.marker-key", keys.markerKey());
        settings.put("pca.audit.mac-key", keys.auditMacKey());
        settings.put("pca.history.signing-key", keys.historySigningKey());
        settings.put("pca.publication.file", folder.resolve("checkpoints.jsonl").toString());
        settings.put("pca.signing-keys.local.key", keys.signingKey());
        for (String role : Keys.ROLES) {
            settings.put("pca.api-keys.\"local-" + role + "\".sha256", keys.apiKeyHash(role));
            settings.put("pca.api-keys.\"local-" + role + "\".roles", role);
        }
        return this;
    }

    ServiceSettings workspaces(List<Registration> registrations) {
        settings.put("pca.workspaces.allow-loopback", "true");
        settings.put("pca.approvals.required", "");
        settings.put("pca.webhooks.allow-loopback", "true");
        for (Registration registration : registrations) {
            settings.put("pca.credentials.\"" + registration.credential() + "\".token", registration.token());
        }
        return this;
    }

    /** The files to start the service with: these settings, and those its user added. */
    List<Path> write() throws IOException {
        Path file = folder.resolve("service.properties");
        PrivateFile.write(file, "Written anew at each start; put your own into workspaces.properties.", settings);
        List<Path> files = new ArrayList<>(List.of(file));
        Path own = folder.resolve("workspaces.properties");
        if (Files.exists(own)) {
            files.add(own);
        }
        return files;
    }
}
