package io.partnerconnect.app.rest.account;

import io.partnerconnect.domain.model.account.AccountRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody may do with an account, and why. */
public record AccountUserRequest(
        @Schema(
                required = true,
                description =
                        "DELEGATE where the partner allows that, or USER; ADMINISTRATOR only for who is it already")
        @Nullable
        AccountRole role,

        @Schema(required = true, maxLength = 256, examples = "joined the team") @Nullable
        String reason,

        @Schema(maxLength = 64) @Nullable String ticket) {}
