package io.partnerconnect.benchmarks;

import io.partnerconnect.simulator.SimulatedWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same calls through the service. An answer other than the expected one is an exception. */
final class Through {
    static final String WORKSPACE = "bench";
    static final String KEY = "benchmark-key-0123456789abcdef";
    private static final Pattern ITEM = Pattern.compile("\"application_id\":\"");
    private static final String LABEL = "bench";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next_page_token\":\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile("\"token_value\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final AtomicLong keys = new AtomicLong();

    static {
        System.setProperty("http.maxConnections", "64"); // that are kept open between two calls
    }

    Through(URI service) {
        this.service = service;
    }

    /** The answer was not what it should be. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String body) {
            super(status + " " + body);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Under its own name, which is that of its credential too. */
    void register(SimulatedWorkspace workspace) throws IOException, InterruptedException {
        String body = "{\"name\":\"%1$s\",\"url\":\"%2$s\",\"credential\":\"%1$s\",\"labels\":{\"%3$s\":\"%3$s\"}}"
                .formatted(workspace.name(), workspace.url(), LABEL);
        call("workspaces", HttpRequest.BodyPublishers.ofString(body), 201);
    }

    int list() throws IOException, InterruptedException {
        String page = call("workspaces/bench/service-principals?page_size=1000", null, 200);
        return (int) ITEM.matcher(page).results().count();
    }

    String mint(String applicationId) throws IOException, InterruptedException {
        String body = "{\"lifetime_seconds\":3600,\"reason\":\"benchmark\"}";
        String answer = call(
                "workspaces/bench/service-principals/" + applicationId + "/tokens",
                HttpRequest.BodyPublishers.ofString(body),
                201);
        Matcher value = VALUE.matcher(answer);
        if (!value.find()) {
            throw new IOException("a mint without a value");
        }
        return value.group(1);
    }

    /** Begins a campaign over all connections; what it mints is sealed to that key. Returns its path. */
    String begin(FleetCampaign.Action action, String publicKey) throws IOException, InterruptedException {
        String rotation = """
                ,"rotation":{"cause":"COMPROMISED","delivery":{"method":"SEALED","public_key":%s}}""".formatted(publicKey);
        String body = """
                {"action":"%s","labels":{"%s":"%s"},"canary":0,"wave_percents":[],"reason":"benchmark"%s}""".formatted(action, LABEL, LABEL, action == FleetCampaign.Action.ROTATE ? rotation : "");
        String answer = call("campaigns", HttpRequest.BodyPublishers.ofString(body), 202);
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IOException("a campaign without an id");
        }
        return "campaigns/" + id.group(1);
    }

    /** How far a campaign is, as the API tells it. */
    String campaign(String path) throws IOException, InterruptedException {
        return call(path, null, 200);
    }

    /** By the JDK's simplest client: who reads shares the processors with what answers. */
    String get(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) service.resolve("/api/v1/" + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + KEY);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            if (status != 200) {
                throw new Refused(status, path + ": " + answer);
            }
            return answer;
        }
    }

    /** The same into a file. */
    void get(String path, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        HttpResponse<Path> answer = http.send(request, HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new Refused(answer.statusCode(), path);
        }
    }

    /** What leads to the next page; null on the last one. */
    static @Nullable String next(String page) {
        Matcher token = NEXT.matcher(page);
        return token.find() ? token.group(1) : null;
    }

    private String call(String path, HttpRequest.@Nullable BodyPublisher body, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + keys.incrementAndGet());
        HttpResponse<String> answer = http.send(
                (body == null ? request.GET() : request.POST(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new Refused(answer.statusCode(), answer.body());
        }
        return answer.body();
    }
}
