package io.partnerconnect.app.rest.retention;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.port.in.PlaceHold;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal hold to place. */
public record HoldRequest(
        @Schema(
                description =
                        "From when on events are held, by when they were recorded; all before too when it is missing",
                examples = "2024-01-01T00:00:00Z")
        @Nullable
        String from,

        @Schema(description = "Until before when; without an end when it is missing", examples = "2024-07-01T00:00:00Z")
        @Nullable
        String until,

        @Schema(required = true, maxLength = 256, examples = "litigation with a supplier") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "LEGAL-7") @Nullable
        String ticket) {
    PlaceHold.Command toCommand(HoldId id) {
        Fields fields = new Fields();
        Instant first = fields.optional("from", from, Parameters::instant);
        Instant last = fields.optional("until", until, Parameters::instant);
        return fields.whenValid(() -> new PlaceHold.Command(id, new HoldSpan(first, last)));
    }
}
