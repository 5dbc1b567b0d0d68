package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what answers a method and path such as {@code GET /api/2.0/token-management/tokens/{id}}. */
final class Router {
    /** Answers one call, while holding the workspace's monitor. */
    @FunctionalInterface
    interface Endpoint {
        HttpAnswer answer(Call call);
    }

    private record Route(String method, List<String> segments, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    Router add(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, segments(path), endpoint));
        return this;
    }

    HttpAnswer answer(Call call) {
        List<String> path = segments(call.request().path());
        for (Route route : routes) {
            Map<String, String> variables =
                    route.method().equals(call.request().method()) ? match(route.segments(), path) : null;
            if (variables != null) {
                call.matched(variables);
                return route.endpoint().answer(call);
            }
        }
        throw new Problem(
                404,
                "ENDPOINT_NOT_FOUND",
                "No API found for '" + call.request().method() + " "
                        + call.request().path().replaceFirst("^/api", "") + "'");
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
        if (pattern.size() != path.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = pattern.get(i);
            if (expected.startsWith("{")) {
                variables.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
