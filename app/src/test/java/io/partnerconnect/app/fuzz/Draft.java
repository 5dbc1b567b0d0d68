package io.partnerconnect.app.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request before it is sent, from which single things are changed; the draft itself stays as it is. */
record Draft(
        Document.Operation operation,
        Map<String, String> path,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        @Nullable String body) {
    Draft {
        path = Map.copyOf(path);
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Draft withPath(String name, String value) {
        Map<String, String> changed = new TreeMap<>(path);
        changed.put(name, value);
        return new Draft(operation, changed, query, headers, body);
    }

    /** With the query parameter, beside one of that name that may be there. */
    Draft and(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.add(Map.entry(name, value));
        return new Draft(operation, path, changed, headers, body);
    }

    Draft withoutQuery(String name) {
        return new Draft(
                operation,
                path,
                query.stream().filter(given -> !given.getKey().equals(name)).toList(),
                headers,
                body);
    }

    Draft withHeader(String name, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(name, value);
        return new Draft(operation, path, query, changed, body);
    }

    Draft withoutHeader(String name) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.remove(name);
        return new Draft(operation, path, query, changed, body);
    }

    Draft withBody(String text) {
        return new Draft(operation, path, query, headers, text);
    }

    /** The body as JSON, a copy. */
    ObjectNode json() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest request(URI base) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(target())).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return request.method(
                        operation.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String target() {
        String target = operation.path();
        for (Map.Entry<String, String> part : path.entrySet()) {
            target = target.replace("{" + part.getKey() + "}", encoded(part.getValue()));
        }
        List<String> parameters = query.stream()
                .map(given -> given.getKey() + "=" + encoded(given.getValue()))
                .toList();
        return parameters.isEmpty() ? target : target + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
