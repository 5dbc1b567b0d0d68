package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is the one that is served. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("../docs/api/openapi.yaml");
    private static final Path SERVED = Path.of("target/openapi.yaml");

    @Test
    void theCommittedDocumentIsTheOneServed() throws IOException {
        String served = Api.as("viewer").request().get("/openapi").asString();
        Files.writeString(SERVED, served);

        assertThat(Files.readString(COMMITTED))
                .as("when the change is meant: cp app/target/openapi.yaml docs/api/openapi.yaml")
                .isEqualTo(served);
    }
}
