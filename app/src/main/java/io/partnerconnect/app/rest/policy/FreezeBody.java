package io.partnerconnect.app.rest.policy;

import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.rotation.Freeze;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Days in UTC, the first and the last included, on which no rotation begins. */
public record FreezeBody(
        @Schema(required = true, examples = "2026-12-20") @Nullable
        String from,

        @Schema(required = true, examples = "2027-01-06") @Nullable
        String to) {
    Freeze toDomain() {
        return new Freeze(day(from), day(to));
    }

    private static LocalDate day(@Nullable String text) {
        if (text == null) {
            throw new Failure.Invalid("freeze", "must have a first and a last day");
        }
        return Parameters.day(text);
    }

    static FreezeBody from(Freeze freeze) {
        return new FreezeBody(freeze.from().toString(), freeze.to().toString());
    }
}
