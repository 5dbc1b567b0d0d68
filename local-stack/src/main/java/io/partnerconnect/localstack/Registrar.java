package io.partnerconnect.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Registers workspaces and their check marks through the service's API. */
final class Registrar implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String key;

    Registrar(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    /** What is registered already stays as it is. */
    void register(Registration workspace) throws IOException, InterruptedException {
        String body = """
                {"name": "%s", "url": "%s", "credential": "%s", "labels": {"stack": "local"}, "reason": "local stack"}""".formatted(workspace.name(), workspace.url(), workspace.credential());
        HttpResponse<String> answer = send("POST", "/api/v1/workspaces", body);
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw refused("workspace " + workspace.name(), answer);
        }
        if (answer.statusCode() == 201) {
            for (String partner : workspace.checkMarks()) {
                record(workspace, partner);
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private void record(Registration workspace, String partner) throws IOException, InterruptedException {
        String path = "/api/v1/workspaces/%s/connections/%s/check-mark".formatted(workspace.name(), partner);
        HttpResponse<String> answer = send("PUT", path, "{\"reason\": \"seen on the tile\"}");
        if (answer.statusCode() >= 300) {
            throw refused("check mark of " + partner, answer);
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static IOException refused(String what, HttpResponse<String> answer) {
        return new IOException(what + " was not accepted: " + answer.statusCode() + " " + answer.body());
    }
}
