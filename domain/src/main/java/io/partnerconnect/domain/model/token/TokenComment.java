package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Marker;

/** What a caller wants to read beside a token in the workspace: one line of at most 160 characters; the service adds its marker to it. */
public record TokenComment(String value) {
    public static final int LONGEST = 160;

    public TokenComment {
        Check.line("comment", value, LONGEST);
        if (Marker.startsIn(value)) {
            throw new Failure.Invalid("comment", "must not hold a marker of this service");
        }
    }
}
