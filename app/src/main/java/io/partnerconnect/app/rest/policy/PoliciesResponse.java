package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.rotation.RotationPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rotation policies, oldest first, on one page. */
public record PoliciesResponse(
        List<PolicyResponse> items, @Nullable String nextPageToken) {
    static PoliciesResponse of(List<RotationPolicy> policies) {
        return new PoliciesResponse(policies.stream().map(PolicyResponse::from).toList(), null);
    }
}
