package io.partnerconnect.app.rest.tile;

import io.partnerconnect.domain.model.connection.PartnerAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a partner answered, and why it is reported. */
public record PartnerAnswerRequest(
        @Schema(
                required = true,
                description =
                        "CONNECTED when it let in who opened the tile; else what it said is missing or has ended. Of a user alone whom"
                                + " the partner does not know nothing is to be reported.")
        @Nullable
        PartnerAnswer answer,

        @Schema(required = true, maxLength = 256, examples = "opened the tile") @Nullable
        String reason,

        @Schema(maxLength = 64) @Nullable String ticket) {}
