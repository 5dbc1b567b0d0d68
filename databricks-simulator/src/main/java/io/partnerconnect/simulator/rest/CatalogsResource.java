package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import java.util.Locale;

/**
 * Catalogs of Unity Catalog, as far as something can be granted on them. They belong to the workspace's admins.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/catalogs">Catalogs API</a>
 */
final class CatalogsResource {
    private static final String PATH = "/api/2.1/unity-catalog/catalogs";

    private CatalogsResource() {}

    static void register(Router<Call> router) {
        router.add("GET", PATH, CatalogsResource::list)
                .add("POST", PATH, CatalogsResource::create)
                .add("GET", PATH + "/{name}", call -> Json.ok(render(existing(call))))
                .add("DELETE", PATH + "/{name}", CatalogsResource::delete);
    }

    private static HttpAnswer list(Call call) {
        return Json.ok(Page.of(
                call,
                "catalogs",
                call.workspace().catalogs().names().stream()
                        .map(CatalogsResource::render)
                        .toList(),
                "max_results",
                Integer.MAX_VALUE));
    }

    private static HttpAnswer create(Call call) {
        call.onlyForAdmins();
        String name = Json.text(call.json(), "name", "").toLowerCase(Locale.ROOT);
        if (name.isBlank()) {
            throw Problem.invalid("A catalog needs a name.");
        }
        if (!call.workspace().catalogs().add(name)) {
            throw new Problem(400, "CATALOG_ALREADY_EXISTS", "Catalog '" + name + "' already exists");
        }
        call.changed(Change.Kind.CATALOG_CREATED, name, name);
        return Json.ok(render(name));
    }

    private static HttpAnswer delete(Call call) {
        call.onlyForAdmins();
        String name = existing(call);
        call.workspace().catalogs().remove(name);
        call.changed(Change.Kind.CATALOG_DELETED, name, name);
        return Json.ok(Json.object());
    }

    /** The name of the catalog that the path names. */
    static String existing(Call call) {
        String name = call.path("name").toLowerCase(Locale.ROOT);
        if (!call.workspace().catalogs().names().contains(name)) {
            throw new Problem(404, "CATALOG_DOES_NOT_EXIST", "Catalog '" + name + "' does not exist.");
        }
        return name;
    }

    private static ObjectNode render(String name) {
        return Json.object().put("name", name).put("full_name", name).put("catalog_type", "MANAGED_CATALOG");
    }
}
