package io.partnerconnect.app.rest.retention;

import io.partnerconnect.domain.model.retention.Keeping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a month of the audit. */
public record KeepingResponse(
        @Schema(examples = "held") String code,

        @Schema(description = "For people: what it is, and what to do")
        String detail) {
    static KeepingResponse from(Keeping keeping) {
        return new KeepingResponse(keeping.code(), keeping.sentence());
    }
}
