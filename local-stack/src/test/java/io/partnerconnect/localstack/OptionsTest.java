package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutArgumentsEverythingIsStarted() {
        Options options = Options.parse(List.of());

        assertThat(options.simulator()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.managementPort()).isEqualTo(9000);
        assertThat(options.folder()).isEqualTo(Path.of(".local"));
    }

    @Test
    void argumentsComeInAnyOrder() {
        Options options = Options.parse(
                List.of("--port", "9090", "--management-port", "9091", "--without-simulator", "--folder", "elsewhere"));

        assertThat(options.simulator()).isFalse();
        assertThat(options.port()).isEqualTo(9090);
        assertThat(options.managementPort()).isEqualTo(9091);
        assertThat(options.folder()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (List<String> arguments : List.of(List.of("--fast"), List.of("--port"), List.of("--port", "soon"))) {
            assertThatIllegalArgumentException().as(arguments.toString()).isThrownBy(() -> Options.parse(arguments));
        }
    }
}
