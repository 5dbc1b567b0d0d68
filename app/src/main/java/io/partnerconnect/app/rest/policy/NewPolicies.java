package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.out.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Reads policies from requests: a new one gets an id and the time of its beginning. */
@ApplicationScoped
class NewPolicies {
    private final Ids ids;
    private final InstantSource clock;

    NewPolicies(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    RotationPolicy of(PolicyRequest request) {
        return request.toDomain(new PolicyId(ids.next()), clock.instant(), 0);
    }

    /** The version is asked for when the rest is as it should be. */
    RotationPolicy of(PolicyRequest request, PolicyId id, LongSupplier version) {
        request.toDomain(id, clock.instant(), 0);
        return request.toDomain(id, clock.instant(), version.getAsLong());
    }
}
