package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.SigningKey;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import java.util.List;

/** The signing keys that are configured. */
public interface SigningKeys {
    /**
     * The key of that name, and the next one while it is replaced: everything is signed with both.
     *
     * @throws Failure.Invalid {@code signing_key}: none of that name is configured, or one that is too short; the message says what to do
     */
    List<SigningKey> named(SigningKeyName name);
}
