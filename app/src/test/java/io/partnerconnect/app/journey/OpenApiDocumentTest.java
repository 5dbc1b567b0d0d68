package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The committed document is the one that is served. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("../docs/api/openapi.yaml");
    private static final Pattern NUMBERED = Pattern.compile("^ {4}(\\w*\\d):\\n {6}type: object$", Pattern.MULTILINE);
    private static final Path SERVED = Path.of("target/openapi.yaml");

    /** A second type of the same name gets a number, and is described as the first. */
    @Test
    void eachTypeHasANameOfItsOwn() {
        String served = Api.as("viewer").request().get("/openapi").asString();

        assertThat(NUMBERED.matcher(served).results().map(found -> found.group(1)))
                .as("records of the same name")
                .isEmpty();
        assertThat(NUMBERED.matcher("    Item1:\n      type: object\n").find()).isTrue();
    }

    @Test
    void theCommittedDocumentIsTheOneServed() throws IOException {
        String served = Api.as("viewer").request().get("/openapi").asString();
        Files.writeString(SERVED, served);

        assertThat(Files.readString(COMMITTED))
                .as("when the change is meant: cp app/target/openapi.yaml docs/api/openapi.yaml")
                .isEqualTo(served);
    }
}
