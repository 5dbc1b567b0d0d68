package io.partnerconnect.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is running, where, and what to try first. */
final class Announcement {
    private final URI url;
    private final Keys keys;
    private final Database database;
    private final Path folder;

    Announcement(URI url, Keys keys, Database database, Path folder) {
        this.url = url;
        this.keys = keys;
        this.database = database;
        this.folder = folder;
    }

    String text(@Nullable Playground playground) {
        return """

                Partner Connect Admin is running.

                  service     %s
                  database    %s
                              password in %s; read-only: audit_v1.events
                %s
                API keys
                %s

                Try
                  %s

                Ctrl-C ends everything.
                """.formatted(
                        url,
                        database.url("pca_report"),
                        folder.resolve("keys.properties"),
                        playground == null ? realWorkspaces() : simulated(playground),
                        Keys.ROLES.stream()
                                .map(role -> "  %-11s %s".formatted(role, keys.apiKey(role)))
                                .collect(Collectors.joining("\n")),
                        firstCall(playground));
    }

    private static String simulated(Playground playground) {
        String workspaces = playground.registrations().stream()
                .map(workspace -> "  workspace   %-10s %s\n".formatted(workspace.name(), workspace.url()))
                .collect(Collectors.joining());
        return workspaces + "  simulator   %s/control/workspaces\n".formatted(playground.controlUrl());
    }

    private String realWorkspaces() {
        return "  workspaces  put credentials into " + folder.resolve("workspaces.properties")
                + ", restart, register them\n";
    }

    private String firstCall(@Nullable Playground playground) {
        String path = playground == null ? "/api/v1/workspaces" : "/api/v1/workspaces/prod-eu/service-principals";
        return "curl -H 'Authorization: Bearer " + keys.apiKey("viewer") + "' " + url.resolve(path);
    }
}
