package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.failure.Failure;

/** The SCIM id of a group: digits. The id of a member, a {@link ScimId}, is something else. */
public record GroupId(long value) {
    public GroupId {
        if (value < 0) {
            throw new Failure.Invalid("group", "must be a number of digits only");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
