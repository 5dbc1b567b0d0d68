package io.partnerconnect.app.rest.input;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
public record ReasonRequest(
        @Schema(required = true, maxLength = 256, examples = "check mark seen on the tile") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {}
