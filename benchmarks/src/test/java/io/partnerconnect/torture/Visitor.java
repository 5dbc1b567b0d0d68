package io.partnerconnect.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** A client of the soak: asks for one thing after the other, and asks again with the same key until it is answered. */
final class Visitor implements Runnable {
    private static final String REASON = "\"reason\":\"soak\"";
    private static final String DELIVERY =
            "\"delivery\":{\"method\":\"SECRET_SCOPE\",\"scope\":\"partners\",\"key\":\"%s\"}," + REASON;
    private static final Pattern TOKEN = Pattern.compile("\"token_id\":\"([^\"]+)\"");

    private final String name;
    private final Client client;
    private final List<Connection> connections;
    private final Random chance;
    private final Instant end;
    private final Map<String, Long> answers;
    private int asked;

    Visitor(
            String name,
            Client client,
            List<Connection> connections,
            Random chance,
            Instant end,
            Map<String, Long> answers) {
        this.name = name;
        this.client = client;
        this.connections = connections;
        this.chance = chance;
        this.end = end;
        this.answers = answers;
    }

    @Override
    public void run() {
        while (Instant.now().isBefore(end)) {
            visit(connections.get(chance.nextInt(connections.size())));
        }
    }

    private void visit(Connection connection) {
        int choice = chance.nextInt(100);
        String seen =
                choice < 40 ? "" : ask("look", "GET", connection.path(), "").body();
        if (choice < 40) {
            connect(connection);
        } else if (choice < 52) {
            rotate(connection, seen, "COMPROMISED");
        } else if (choice < 60) {
            replace(connection, seen);
        } else if (choice < 66) {
            say("quarantine", connection);
        } else if (choice < 74) {
            say("release", connection);
        } else if (choice < 84) {
            disconnect(connection);
        } else if (choice < 92) {
            mint(connection, seen);
        } else if (choice < 97) {
            revoke(connection, seen);
        } else {
            ask("list", "GET", chance.nextBoolean() ? "/operations?open=true" : "/owed-work", "");
        }
    }

    private void connect(Connection connection) {
        ask(
                "connect",
                "POST",
                "/workspaces/" + connection.workspace() + "/connections",
                "{\"partner\":\"" + connection.partner() + "\",\"lifetime_seconds\":86400,"
                        + DELIVERY.formatted(connection.partner()) + "}");
    }

    private Client.Answer rotate(Connection connection, String seen, String cause) {
        String token = aTokenOf(seen);
        return token.isEmpty()
                ? new Client.Answer(0, "")
                : ask(
                        "rotate " + cause,
                        "POST",
                        connection.path() + "/rotations",
                        "{\"cause\":\"" + cause + "\",\"token_id\":\"" + token + "\","
                                + DELIVERY.formatted(connection.partner()) + "}");
    }

    /** A rotation that would wait for the partner for days: somebody says that it need not. */
    private void replace(Connection connection, String seen) {
        Client.Answer begun = rotate(connection, seen, "SCHEDULED");
        if (begun.status() == 202) {
            String rotation = connection.path() + "/rotations/" + begun.text("id");
            boolean steered = Pause.until(
                    () -> ask("retire", "POST", rotation + "/retire", "{" + REASON + "}")
                                    .status()
                            < 300,
                    Duration.ofSeconds(15));
            if (!steered) {
                ask("cancel", "POST", rotation + "/cancel", "{" + REASON + "}");
            }
        }
    }

    private void say(String verb, Connection connection) {
        ask(verb, "POST", connection.path() + "/" + verb, "{" + REASON + "}");
    }

    private void disconnect(Connection connection) {
        String mode = chance.nextInt(3) == 0 ? "SERVICE_PRINCIPAL_ONLY" : "FULL";
        String plan = ask("plan", "POST", connection.path() + "/disconnect-plan", "{\"mode\":\"" + mode + "\"}")
                .text("plan_hash");
        if (!plan.isEmpty()) {
            ask(
                    "disconnect",
                    "POST",
                    connection.path() + "/disconnect",
                    "{\"mode\":\"" + mode + "\",\"plan_hash\":\"" + plan + "\"," + REASON + "}");
        }
    }

    private void mint(Connection connection, String seen) {
        String principal = new Client.Answer(200, seen).text("application_id");
        if (!principal.isEmpty()) {
            ask(
                    "mint",
                    "POST",
                    "/workspaces/" + connection.workspace() + "/service-principals/" + principal + "/tokens",
                    "{\"comment\":\"soak\",\"lifetime_seconds\":86400," + REASON + "}");
        }
    }

    private void revoke(Connection connection, String seen) {
        String token = aTokenOf(seen);
        if (!token.isEmpty()) {
            ask("revoke", "DELETE", "/workspaces/" + connection.workspace() + "/tokens/" + token + "?reason=soak", "");
        }
    }

    private String aTokenOf(String seen) {
        List<String> tokens =
                TOKEN.matcher(seen).results().map(found -> found.group(1)).toList();
        return tokens.isEmpty() ? "" : tokens.get(chance.nextInt(tokens.size()));
    }

    private Client.Answer ask(String what, String method, String path, String body) {
        Client.Answer answer = client.call(method, path, name + "-" + asked++, body);
        answers.merge(what + " " + answer.status(), 1L, Long::sum);
        return answer;
    }
}
