package io.partnerconnect.webhooks;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.SigningKey;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.port.out.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The signing keys of the configuration. */
@ApplicationScoped
class ConfiguredSigningKeys implements SigningKeys {
    /** How secrets of the Standard Webhooks specification begin. */
    private static final String PREFIX = "whsec_";

    private final SigningKeySettings settings;

    ConfiguredSigningKeys(SigningKeySettings settings) {
        this.settings = settings;
    }

    @Override
    public List<SigningKey> named(SigningKeyName name) {
        SigningKeySettings.Entry entry = settings.byName().get(name.value());
        if (entry == null) {
            throw new Failure.Invalid(
                    "signing_key",
                    "is not configured in this service: set pca.signing-keys.\"" + name.value()
                            + "\".key to at least 32 random bytes in base64");
        }
        return Stream.concat(Stream.of(entry.key()), entry.next().stream())
                .map(ConfiguredSigningKeys::key)
                .toList();
    }

    private static SigningKey key(String configured) {
        String text = configured.startsWith(PREFIX) ? configured.substring(PREFIX.length()) : configured;
        try {
            return new SigningKey(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) { // it quotes what it cannot read, and that is a secret
            throw new Failure.Invalid(
                    "signing_key", "must be configured as base64; make one with: openssl rand -base64 32");
        }
    }
}
