package io.partnerconnect.app;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProbeTest {
    @Test
    void probe() throws Exception {
        for (String[] call : new String[][] {
            {"GET", "/api/v1/partners"},
            {"GET", "/api/v1/partners/fivetran"},
            {"GET", "/api/v1/partners/nope"},
            {"GET", "/api/v1/tokens?x=1"},
            {"GET", "/api/v1/tokens"},
            {"GET", "/api/v1/audit/events"},
            {"GET", "/nope"},
            {"GET", "/api/v1/nope"},
            {"POST", "/api/v1/workspaces"},
            {"PUT", "/api/v1/workspaces"},
            {"GET", "/q/health"},
            {"GET", "/api/v1/capabilities"}
        }) {
            var r = RestAssured.given()
                    .header("Authorization", "Bearer secret-admin")
                    .contentType("application/json")
                    .request(call[0], call[1]);
            System.out.println("PROBE " + call[0] + " " + call[1] + " -> " + r.statusCode() + " " + r.contentType()
                    + " "
                    + r.body()
                            .asString()
                            .substring(0, Math.min(300, r.body().asString().length())));
        }
        for (String body : new String[] {
            "",
            "{",
            "{\"name\":1}",
            "{\"nope\":1}",
            "{\"name\":\"a\",\"url\":\"http://x\"}",
            "{\"name\":\"a\",\"url\":\"https://a.cloud.databricks.com\",\"credential\":\"c\",\"labels\":{\"a\":null}}",
            "[]",
            "null",
            "{\"name\":\"a\",\"url\":\"https://a.cloud.databricks.com\",\"credential\":\"c\"}"
        }) {
            var r = RestAssured.given()
                    .header("Authorization", "Bearer secret-admin")
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/workspaces");
            System.out.println("PROBE POST " + body + " -> " + r.statusCode() + " " + r.contentType() + " "
                    + r.headers().getValue("ETag") + r.headers().getValue("Location")
                    + r.body().asString());
        }
        var n = RestAssured.given().get("/api/v1/partners");
        System.out.println("PROBE anon -> " + n.statusCode() + n.body().asString() + n.headers());
        n = RestAssured.given().header("Authorization", "Bearer nope").get("/api/v1/partners");
        System.out.println("PROBE bad -> " + n.statusCode() + n.body().asString());
        var d = RestAssured.given()
                .header("Authorization", "Bearer secret-admin")
                .get("/openapi?format=json");
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("/tmp/openapi.json"), d.body().asString());
        Thread.sleep(1500);
        var r = RestAssured.given()
                .header("Authorization", "Bearer secret-admin")
                .get("/api/v1/audit/events?page_size=3");
        System.out.println("PROBE audit -> " + r.body().asString());
    }
}
