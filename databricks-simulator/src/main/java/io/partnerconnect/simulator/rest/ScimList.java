package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all lists of SCIM resources share: filter, order, pages, and the choice of attributes. */
final class ScimList {
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private ScimList() {}

    static <T> HttpAnswer of(Call call, List<T> all, Function<T, ObjectNode> render) {
        List<ObjectNode> matching =
                sorted(call, filtered(call, all.stream().map(render))).toList();
        int start = Math.max(1, number(call.query("startIndex"), 1));
        int cap = call.workspace().scimPageCap();
        int count = Math.clamp(number(call.query("count"), cap), 0, cap);
        List<ObjectNode> page = matching.stream().skip(start - 1L).limit(count).toList();
        ObjectNode body = Json.object();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        body.put("totalResults", matching.size()).put("startIndex", start).put("itemsPerPage", page.size());
        if (!page.isEmpty()) {
            ArrayNode resources = body.putArray("Resources");
            Predicate<String> hidden = hidden(call);
            page.forEach(resource -> resources.add(without(hidden, resource)));
        }
        return scim(200, body);
    }

    static HttpAnswer one(Call call, int status, ObjectNode resource) {
        return scim(status, without(hidden(call), resource));
    }

    static HttpAnswer scim(int status, ObjectNode body) {
        return HttpAnswer.text(status, "application/scim+json", body.toString());
    }

    private static Stream<ObjectNode> filtered(Call call, Stream<ObjectNode> resources) {
        String filter = call.query("filter");
        return filter == null ? resources : resources.filter(ScimFilter.parse(filter));
    }

    private static Stream<ObjectNode> sorted(Call call, Stream<ObjectNode> resources) {
        String by = call.query("sortBy");
        if (by == null) {
            return resources;
        }
        Comparator<ObjectNode> order = Comparator.comparing(resource -> Json.text(resource, by, ""));
        boolean descending = "descending".equalsIgnoreCase(call.query("sortOrder"));
        return resources.sorted(descending ? order.reversed() : order);
    }

    /** The fields that {@code attributes} and {@code excludedAttributes} leave out. */
    private static Predicate<String> hidden(Call call) {
        String wanted = call.query("attributes");
        String unwanted = call.query("excludedAttributes");
        Predicate<String> notWanted = wanted == null ? field -> false : Predicate.not(names(wanted)::contains);
        Predicate<String> hidden = unwanted == null ? notWanted : notWanted.or(names(unwanted)::contains);
        return field -> !ALWAYS.contains(field) && hidden.test(lower(field));
    }

    private static ObjectNode without(Predicate<String> hidden, ObjectNode resource) {
        resource.properties().removeIf(field -> hidden.test(field.getKey()));
        return resource;
    }

    private static Set<String> names(String list) {
        return Stream.of(list.split(",", -1))
                .map(name -> lower(name.strip()).replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int number(@Nullable String digits, int otherwise) {
        if (digits == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw Problem.invalid("startIndex and count are numbers.");
        }
    }
}
