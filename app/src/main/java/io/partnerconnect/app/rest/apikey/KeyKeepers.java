package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Role;
import io.quarkus.security.ForbiddenException;

/** Who keeps API keys: administrators, and none whose role ends at a scope. */
final class KeyKeepers {
    private KeyKeepers() {}

    static void require(Access caller) {
        if (!caller.hasEverywhere(Role.ADMIN)) {
            throw new ForbiddenException();
        }
    }
}
