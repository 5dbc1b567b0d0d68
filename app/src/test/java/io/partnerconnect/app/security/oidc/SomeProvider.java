package io.partnerconnect.app.security.oidc;

import io.partnerconnect.app.configuration.IdentityProviderSettings;
import io.partnerconnect.app.support.TestIssuer;
import io.partnerconnect.app.support.TestToken;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** What is configured of a provider: a good one, and what a test says about it. */
final class SomeProvider {
    private SomeProvider() {}

    static IdentityProviderSettings settings(TestIssuer issuer, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.of(
                "p.issuer",
                issuer.issuer(),
                "p.jwks-url",
                issuer.issuer() + "/keys",
                "p.audiences",
                TestToken.AUDIENCE,
                "p.roles-claim",
                "roles",
                "p.allow-loopback",
                "true"));
        changes.forEach((name, value) -> values.put("p." + name, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdentityProviderSettings.class, "p")
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(IdentityProviderSettings.class, "p");
    }
}
