package io.partnerconnect.app.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls of the API, as a caller of a role makes them. */
public final class Api {
    private static final String BASE = "/api/v1";

    private final String role;

    private Api(String role) {
        this.role = role;
    }

    public static Api as(String role) {
        return new Api(role);
    }

    public RequestSpecification request() {
        return given().urlEncodingEnabled(true)
                .header("Authorization", "Bearer " + World.key(role))
                .contentType(ContentType.JSON);
    }

    public Response get(String path, Object... arguments) {
        return request().get(BASE + path, arguments);
    }

    public Response post(String path, Map<String, ?> body, Object... arguments) {
        return request().body(body).post(BASE + path, arguments);
    }

    public Response mint(String workspace, String applicationId, String key) {
        return mint(workspace, applicationId, key, Map.of("lifetime_seconds", 1_209_600, "reason", "test"));
    }

    public Response mint(String workspace, String applicationId, String key, Map<String, ?> body) {
        return request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(BASE + "/workspaces/{w}/service-principals/{p}/tokens", workspace, applicationId);
    }

    public Response delete(String path, Object... arguments) {
        return request().header("Idempotency-Key", World.freshKey()).delete(BASE + path + "?reason=test", arguments);
    }

    /** Registers a workspace of the world, unless it is. */
    public void register(World world, String name) {
        int status = post(
                        "/workspaces",
                        Map.of("name", name, "url", world.workspace(name).url().toString(), "credential", name))
                .statusCode();
        if (status != 201 && get("/workspaces/" + name).statusCode() != 200) {
            throw new AssertionError("workspace " + name + " could not be registered: " + status);
        }
    }
}
