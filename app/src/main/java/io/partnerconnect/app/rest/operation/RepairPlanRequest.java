package io.partnerconnect.app.rest.operation;

import io.partnerconnect.domain.model.connection.RepairScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A repair to be planned. */
public record RepairPlanRequest(
        @Schema(
                description =
                        "MISSING grants what the profile asks for; EXCESS takes away what it does not ask for, which may break the partner; ALL does both",
                defaultValue = "MISSING")
        @Nullable
        RepairScope only) {
    /** To grant what is missing is safe; to take something away is for who asks for it. */
    RepairScope scope() {
        return only == null ? RepairScope.MISSING : only;
    }
}
