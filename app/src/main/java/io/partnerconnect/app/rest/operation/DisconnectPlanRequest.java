package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A disconnect to be planned. */
public record DisconnectPlanRequest(
        @Schema(
                required = true,
                description =
                        "FULL resets the tile; SERVICE_PRINCIPAL_ONLY keeps compute and check mark; REVOKE_ONLY takes the tokens alone")
        @Nullable
        DisconnectMode mode,

        @Schema(
                description = "For how many days the partner is locked out before anything is deleted",
                minimum = "0",
                maximum = "30",
                defaultValue = "0")
        @Nullable
        Integer quarantineDays) {
    DisconnectTerms toTerms() {
        Fields fields = new Fields();
        DisconnectTerms terms = terms(fields, mode, quarantineDays);
        return fields.whenValid(() -> terms);
    }

    /** A mistake is among those of {@code fields}. */
    @SuppressWarnings("NullAway") // null only after a mistake, and then whenValid throws
    public static DisconnectTerms terms(
            Fields fields, @Nullable DisconnectMode mode, @Nullable Integer quarantineDays) {
        DisconnectMode how = fields.required("mode", mode, given -> given);
        if (how == null) {
            return null;
        }
        return fields.required(
                "quarantine_days", quarantineDays == null ? 0 : quarantineDays, days -> new DisconnectTerms(how, days));
    }
}
