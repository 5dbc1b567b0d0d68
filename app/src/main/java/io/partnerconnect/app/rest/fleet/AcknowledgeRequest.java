package io.partnerconnect.app.rest.fleet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when a finding is left as it is, and why. */
public record AcknowledgeRequest(
        @Schema(required = true, description = "A year ahead at most", examples = "2026-12-24T00:00:00Z") @Nullable
        String until,

        @Schema(required = true, maxLength = 256, examples = "the partner rotates on Monday") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {}
