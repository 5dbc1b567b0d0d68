package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Privileges on catalogs. What a deleted principal was given stays, under no name.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/grants">Grants API</a>
 */
final class CatalogGrantsResource {
    private static final String PATH = "/api/2.1/unity-catalog/permissions/catalog/{name}";
    private static final Set<String> PRIVILEGES = Set.of(
            "ALL_PRIVILEGES",
            "APPLY_TAG",
            "BROWSE",
            "CREATE_FUNCTION",
            "CREATE_MODEL",
            "CREATE_SCHEMA",
            "CREATE_TABLE",
            "CREATE_VOLUME",
            "EXECUTE",
            "MANAGE",
            "MODIFY",
            "READ_VOLUME",
            "REFRESH",
            "SELECT",
            "USE_CATALOG",
            "USE_SCHEMA",
            "WRITE_VOLUME");

    private record Wanted(String principal, Set<String> add, Set<String> remove) {}

    private CatalogGrantsResource() {}

    static void register(Router<Call> router) {
        router.add("GET", PATH, CatalogGrantsResource::get).add("PATCH", PATH, CatalogGrantsResource::change);
    }

    private static HttpAnswer get(Call call) {
        String catalog = CatalogsResource.existing(call);
        call.onlyForAdmins();
        return Json.ok(GrantsPage.of(call, assignments(call, catalog, call.query("principal"))));
    }

    private static List<ObjectNode> assignments(Call call, String catalog, @Nullable String only) {
        Map<String, Set<String>> grants = call.workspace().catalogs().grants(catalog);
        List<ObjectNode> assignments = new ArrayList<>();
        if (grants != null) {
            grants.forEach((principal, privileges) -> {
                if (only == null || only.equals(principal)) {
                    assignments.add(assignment(isKnown(call, principal) ? principal : "", privileges));
                }
            });
        }
        return assignments;
    }

    private static ObjectNode assignment(String principal, Set<String> privileges) {
        ObjectNode assignment = Json.object().put("principal", principal);
        ArrayNode array = assignment.putArray("privileges");
        privileges.forEach(array::add);
        return assignment;
    }

    private static HttpAnswer change(Call call) {
        String catalog = CatalogsResource.existing(call);
        call.onlyForAdmins();
        ObjectNode body = call.json();
        List<Wanted> wanted = new ArrayList<>();
        body.path("changes").forEach(change -> wanted.add(wanted(call, change)));
        wanted.forEach(each -> {
            call.workspace().catalogs().change(catalog, each.principal(), each.add(), each.remove());
            call.changed(
                    Change.Kind.GRANTS_CHANGED, catalog, each.principal() + " +" + each.add() + " -" + each.remove());
        });
        ObjectNode answer = Json.object();
        if (!body.path("omit_permissions_in_response").asBoolean()) {
            assignments(call, catalog, null).forEach(answer.withArray("privilege_assignments")::add);
        }
        return Json.ok(answer);
    }

    private static Wanted wanted(Call call, JsonNode change) {
        String principal = Json.text(change, "principal", "");
        Set<String> add = privileges(change, "add");
        Set<String> remove = privileges(change, "remove");
        if (add.stream().anyMatch(remove::contains)) {
            throw Problem.invalid("Duplicate privileges to add and delete for principal " + principal + ".");
        }
        if (!isKnown(call, principal)) {
            throw new Problem(404, "PRINCIPAL_DOES_NOT_EXIST", "Could not find principal with name " + principal + ".");
        }
        return new Wanted(principal, add, remove);
    }

    private static Set<String> privileges(JsonNode change, String field) {
        List<String> named = Json.texts(change, field);
        Set<String> privileges = new TreeSet<>(named == null ? List.of() : named);
        if (!PRIVILEGES.containsAll(privileges)) {
            throw Problem.invalid("Unknown privilege in " + privileges + ".");
        }
        return privileges;
    }

    private static boolean isKnown(Call call, String principal) {
        return Stream.of(Acl.Type.values())
                .anyMatch(type -> call.workspace().directory().exists(new Acl.Grantee(type, principal)));
    }
}
