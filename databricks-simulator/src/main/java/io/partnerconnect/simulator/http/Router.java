package io.partnerconnect.simulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what answers a method and path such as {@code GET /api/2.0/token-management/tokens/{id}}; the first added wins. */
public final class Router<C> {
    /** Answers one call. */
    @FunctionalInterface
    public interface Endpoint<C> {
        HttpAnswer answer(C call);
    }

    /** An endpoint, and what stood in the place of the path's variables. */
    public record Match<C>(Endpoint<C> endpoint, Map<String, String> variables) {}

    private record Route<C>(String method, List<String> segments, Endpoint<C> endpoint) {}

    private final List<Route<C>> routes = new ArrayList<>();

    public Router<C> add(String method, String path, Endpoint<C> endpoint) {
        routes.add(new Route<>(method, segments(path), endpoint));
        return this;
    }

    public Optional<Match<C>> find(HttpRequest request) {
        List<String> path = segments(request.path());
        for (Route<C> route : routes) {
            Map<String, String> variables =
                    route.method().equals(request.method()) ? match(route.segments(), path) : null;
            if (variables != null) {
                return Optional.of(new Match<>(route.endpoint(), variables));
            }
        }
        return Optional.empty();
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
