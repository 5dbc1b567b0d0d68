package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Health and metrics, which are served apart from the API. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class ManagementTest {
    World world;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void healthIsOpenThere() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started")) {
            assertThat(given().get(management.resolve(path)).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void metricsAreForWhoViewsEverything() {
        assertThat(metricsAs("Bearer " + World.key("viewer"))).isEqualTo(200);
        assertThat(metricsAs("Bearer " + World.key("admin-inside"))).isEqualTo(403);
        assertThat(metricsAs("Bearer nonsense")).isEqualTo(401);
        assertThat(metricsAs("Basic YTpi")).isEqualTo(401);
        assertThat(given().get(management.resolve("/q/metrics")).statusCode()).isEqualTo(401);
    }

    private int metricsAs(String authorization) {
        return given().header("Authorization", authorization)
                .get(management.resolve("/q/metrics"))
                .statusCode();
    }

    @Test
    void nothingElseIsServedThere() {
        for (String path : List.of("api/v1/partners", "api/v1/me", "openapi", "q/dev-ui", "q/arc", "q/info", "q", "")) {
            assertThat(given().header("Authorization", "Bearer " + World.key("admin"))
                            .get(management.resolve("/" + path))
                            .statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void neitherIsServedWhereTheApiIs() {
        for (String path :
                List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/dev-ui", "/anything")) {
            assertThat(given().get(path).statusCode()).as(path).isIn(401, 404);
            assertThat(Api.as("viewer").request().get(path).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(given().get("/openapi").statusCode()).isEqualTo(401);
    }

    @Test
    void itIsThisMachinesAloneUnlessItIsSaidOtherwise() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.management.host", String.class))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void nothingThereIsKeptByAnybody() {
        assertThat(given().get(management.resolve("/q/health/live")).getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }
}
