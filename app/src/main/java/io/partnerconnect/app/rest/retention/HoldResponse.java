package io.partnerconnect.app.rest.retention;

import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.retention.LegalHold;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal hold: while it is in force nothing of the months it touches is removed. */
public record HoldResponse(
        String id,

        @Schema(description = "Null: from the first event on") @Nullable
        Instant from,

        @Schema(description = "Not included; null: without an end") @Nullable
        Instant until,

        String reason,
        @Nullable String ticket,
        @Schema(examples = "alice") String placedBy,
        Instant placedAt,

        @Schema(description = "Null while it is in force") @Nullable
        String releasedBy,

        @Schema(description = "Why it was released") @Nullable
        String releaseReason,

        @Nullable String releaseTicket,
        @Nullable Instant releasedAt) {
    static HoldResponse from(LegalHold hold) {
        LegalHold.Word placed = hold.placed();
        Optional<LegalHold.Word> released = Optional.ofNullable(hold.released());
        return new HoldResponse(
                hold.id().toString(),
                hold.span().from(),
                hold.span().until(),
                placed.reason().value(),
                ticket(placed),
                placed.by().name(),
                placed.at(),
                released.map(word -> word.by().name()).orElse(null),
                released.map(word -> word.reason().value()).orElse(null),
                released.map(HoldResponse::ticket).orElse(null),
                released.map(LegalHold.Word::at).orElse(null));
    }

    private static @Nullable String ticket(LegalHold.Word word) {
        Ticket ticket = word.ticket();
        return ticket == null ? null : ticket.value();
    }
}
