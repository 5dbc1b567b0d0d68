package io.partnerconnect.app.rest.policy;

import io.partnerconnect.domain.model.rotation.RotationWindow;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When rotations may begin, in UTC. */
public record WindowBody(
        @Schema(description = "Left out: every day") @Nullable
        Set<DayOfWeek> days,

        @Schema(minimum = "0", maximum = "23", defaultValue = "0") @Nullable
        Integer fromHour,

        @Schema(minimum = "1", maximum = "24", defaultValue = "24") @Nullable
        Integer toHour) {
    RotationWindow toDomain() {
        return new RotationWindow(
                days == null ? EnumSet.allOf(DayOfWeek.class) : days,
                fromHour == null ? 0 : fromHour,
                toHour == null ? 24 : toHour);
    }

    static WindowBody from(RotationWindow window) {
        return new WindowBody(window.days(), window.fromHour(), window.toHour());
    }
}
