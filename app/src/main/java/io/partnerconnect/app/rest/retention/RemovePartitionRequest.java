package io.partnerconnect.app.rest.retention;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.Places;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The removal of a month of the audit. */
public record RemovePartitionRequest(
        @Schema(
                required = true,
                description =
                        "The places of its events in the history, as GET tells them: what was not seen is not removed",
                examples = "0-71,73")
        @Nullable
        String places,

        @Schema(required = true, maxLength = 256, examples = "older than seven years") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket,

        @Schema(
                description =
                        "Do it without the approval it needs, if it has none: told to receivers, and to be reviewed by another person. Give a ticket",
                defaultValue = "false")
        @Nullable
        Boolean breakGlass) {
    RemovePartition.Command toCommand(String month) {
        Fields fields = new Fields();
        AuditMonth which = fields.required("month", month, AuditMonth::parse);
        Places where = fields.required("places", places, RemovePartitionRequest::places);
        return fields.whenValid(() -> new RemovePartition.Command(which, where));
    }

    /** Reads places. */
    public static Places places(String text) {
        try {
            return Places.parse(text);
        } catch (Malformed e) {
            throw new Failure.Invalid("places", "must be places such as 0-71,73, as GET tells them");
        }
    }
}
