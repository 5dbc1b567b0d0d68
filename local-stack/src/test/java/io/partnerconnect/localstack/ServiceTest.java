package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @TempDir
    Path folder;

    @Test
    void aServiceThatDiesIsReportedWithItsExitCode() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "this is no jar");

        try (Service service = Service.start(broken, NOWHERE, List.of())) {
            Service.ServiceEnded end = catchThrowableOfType(Service.ServiceEnded.class, service::awaitReadiness);

            assertThat(end.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aServiceThatWasNotBuiltIsNotStarted() {
        assertThatThrownBy(() -> Service.start(folder.resolve("missing.jar"), NOWHERE, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("./run builds it");
    }
}
