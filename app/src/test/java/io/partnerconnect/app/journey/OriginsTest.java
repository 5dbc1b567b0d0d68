package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Pages of which origins may call the service. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class OriginsTest {
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void aPageOfAConfiguredOriginMayCall() {
        Response asked =
                Api.as("viewer").request().header("Origin", World.ORIGIN).get("/api/v1/partners");
        Response before = preflight(World.ORIGIN, "DELETE");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.header(ALLOWED)).isEqualTo(World.ORIGIN);
        assertThat(asked.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.header("Access-Control-Allow-Methods")).contains("DELETE");
        assertThat(before.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
    }

    @Test
    void aPageOfAnyOtherOriginMayNot() {
        for (String origin : new String[] {"https://evil.example", "https://portal.example.evil.example", "null"}) {
            Response asked = Api.as("viewer").request().header("Origin", origin).get("/api/v1/partners");

            assertThat(asked.statusCode()).as(origin).isEqualTo(403);
            assertThat(asked.asString()).as(origin).doesNotContain("fivetran");
            assertThat(asked.header(ALLOWED)).as(origin).isNull();
            assertThat(preflight(origin, "GET").header(ALLOWED)).as(origin).isNull();
        }
    }

    @Test
    void unlessItIsConfiguredThereIsNone() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            shipped.load(in);
        }

        assertThat(shipped)
                .doesNotContainKey("quarkus.http.cors.origins")
                .containsEntry("quarkus.http.cors.enabled", "true");
    }

    private static Response preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "Authorization,Idempotency-Key")
                .options("/api/v1/partners");
    }
}
