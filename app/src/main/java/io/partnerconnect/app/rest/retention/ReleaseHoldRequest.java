package io.partnerconnect.app.rest.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The release of a legal hold. */
public record ReleaseHoldRequest(
        @Schema(required = true, maxLength = 256, examples = "settled") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "LEGAL-7") @Nullable
        String ticket,

        @Schema(
                description =
                        "Do it without the approval it needs, if it has none: told to receivers, and to be reviewed by another person. Give a ticket",
                defaultValue = "false")
        @Nullable
        Boolean breakGlass) {}
