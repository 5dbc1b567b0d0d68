package io.partnerconnect.app.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every answer says to browsers, caches and whoever frames it; once each. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class HeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Strict-Transport-Security", "max-age=31536000",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private record Asked(String what, int status, Response answer) {}

    @TestFactory
    Stream<DynamicTest> everyAnswerHasThem() {
        Api viewer = Api.as("viewer");
        return Stream.of(
                        new Asked("a list", 200, viewer.get("/partners")),
                        new Asked("what is not there", 404, viewer.get("/partners/nobody")),
                        new Asked("a bad parameter", 400, viewer.get("/partners?page_size=0")),
                        new Asked("nobody", 401, given().get("/api/v1/partners")),
                        new Asked("no such path", 404, viewer.get("/nowhere")),
                        new Asked(
                                "a method that is not offered",
                                405,
                                viewer.request().patch("/api/v1/partners")),
                        new Asked("the document", 200, viewer.request().get("/openapi")))
                .map(asked -> DynamicTest.dynamicTest(asked.what(), () -> {
                    assertThat(asked.answer().statusCode()).isEqualTo(asked.status());
                    ALWAYS.forEach((name, value) ->
                            assertThat(asked.answer().headers().getValues(name)).containsExactly(value));
                }));
    }
}
