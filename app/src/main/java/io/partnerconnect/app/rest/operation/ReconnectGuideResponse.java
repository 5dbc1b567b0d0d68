package io.partnerconnect.app.rest.operation;

import io.partnerconnect.domain.model.connection.ReconnectGuide;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to change in the settings at the partner after a connection was made anew. */
public record ReconnectGuideResponse(
        List<FieldResponse> fields,

        @Schema(description = "Where the partner says how") @Nullable
        String docsUrl,

        Instant observedAt) {
    /** One setting; a token is told by its id, never by its value. */
    public record FieldResponse(
            ReconnectGuide.Setting setting,

            @Schema(description = "Null when no operation of this service tells") @Nullable
            String old,

            @Nullable String now,
            boolean changed) {
        static FieldResponse from(ReconnectGuide.Field field) {
            return new FieldResponse(field.setting(), field.old(), field.now(), field.isChanged());
        }
    }

    static ReconnectGuideResponse from(ReconnectGuide guide) {
        return new ReconnectGuideResponse(
                guide.fields().stream().map(FieldResponse::from).toList(), guide.docs(), guide.observedAt());
    }
}
