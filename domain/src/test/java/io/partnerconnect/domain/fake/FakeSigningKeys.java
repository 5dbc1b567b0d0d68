package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.SigningKey;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.port.out.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Signing keys in memory. */
public final class FakeSigningKeys implements SigningKeys {
    private final Map<SigningKeyName, List<String>> values = new HashMap<>();

    /** Configures the values of a key: the current one, and perhaps the next. */
    public void configure(String name, String... keys) {
        values.put(new SigningKeyName(name), List.of(keys));
    }

    /** Takes a key out of the configuration. */
    public void forget(String name) {
        values.remove(new SigningKeyName(name));
    }

    @Override
    public List<SigningKey> named(SigningKeyName name) {
        if (!values.containsKey(name)) {
            throw new Failure.Invalid("signing_key", "must be the name of a configured key");
        }
        return Stream.of(values.get(name))
                .flatMap(List::stream)
                .map(value -> new SigningKey(value.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
