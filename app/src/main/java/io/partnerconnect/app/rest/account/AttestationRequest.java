package io.partnerconnect.app.rest.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With what somebody confirms that an account is recorded as it is. */
public record AttestationRequest(
        @Schema(maxLength = 256, examples = "compared with the partner's list of users") @Nullable
        String reason,

        @Schema(maxLength = 64) @Nullable String ticket) {}
