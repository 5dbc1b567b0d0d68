package io.partnerconnect.app.security;

import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Grants as the configuration writes them. */
public final class ConfiguredGrants {
    private ConfiguredGrants() {}

    /** What the texts say; a mistake in them keeps the service from starting. */
    public static Set<Grant> of(String setting, Collection<String> texts) {
        try {
            return texts.stream().map(Grant::parse).collect(Collectors.toUnmodifiableSet());
        } catch (Failure.Invalid invalid) {
            throw new IllegalStateException(setting + ": " + invalid.getMessage(), invalid);
        }
    }
}
