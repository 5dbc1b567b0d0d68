package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.UUID;

/** Names a finding, from when it is opened until it is closed. */
public record FindingId(UUID value) {
    public static FindingId parse(String text) {
        try {
            return new FindingId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Failure.Invalid("finding", "must be a UUID");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
