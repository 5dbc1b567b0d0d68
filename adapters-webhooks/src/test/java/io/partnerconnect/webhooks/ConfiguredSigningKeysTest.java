package io.partnerconnect.webhooks;

import io.partnerconnect.domain.contract.SigningKeysContract;
import io.partnerconnect.domain.port.out.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

class ConfiguredSigningKeysTest extends SigningKeysContract {
    /** As the configuration gives it. */
    private record Entry(String key, Optional<String> next) implements SigningKeySettings.Entry {}

    @Override
    protected SigningKeys keys() {
        return new ConfiguredSigningKeys(() -> Map.of(
                "settled", new Entry(base64(CURRENT), Optional.empty()),
                "rotating", new Entry("whsec_" + base64(CURRENT), Optional.of(base64(NEXT))),
                "short", new Entry(base64(SHORT), Optional.empty())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
