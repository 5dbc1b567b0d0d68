package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.failure.Failure;

/**
 * The SCIM id of a service principal: digits. It is what DELETE wants and what a token's owner is given as; {@link ApplicationId} is
 * something else.
 */
public record ScimId(long value) {
    public ScimId {
        if (value < 0) {
            throw new Failure.Invalid("id", "must be a number of digits only");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
