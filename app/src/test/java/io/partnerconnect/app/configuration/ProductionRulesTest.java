package io.partnerconnect.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {
    private static final List<String> PRODUCTION = List.of("prod");

    private static ProductionRules rules(String... on) {
        Map<String, String> settings = new HashMap<>(
                Map.of("pca.installation", "one", "pca.marker-key", "a-key", "pca.history.signing-key", "a-key"));
        List.of(on).forEach(setting -> settings.put(setting, "true"));
        return new ProductionRules(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withMappingIgnore("pca.**")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(Settings.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca.workspaces.allow-loopback", "pca.webhooks.allow-loopback"})
    void inProductionNothingOnThisMachineIsConnectedToAndTheServiceSaysWhatToDo(String setting) {
        Throwable refused = catchThrowable(() -> rules(setting).check(PRODUCTION));

        assertThat(refused)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting)
                .hasMessageContaining("QUARKUS_PROFILE=local");
    }

    @Test
    void inAnyOtherProfileItCanBe() {
        ProductionRules local = rules("pca.workspaces.allow-loopback", "pca.webhooks.allow-loopback");

        assertThatCode(() -> local.check(List.of("local"))).doesNotThrowAnyException();
        assertThatCode(() -> rules().check(PRODUCTION)).doesNotThrowAnyException();
    }
}
