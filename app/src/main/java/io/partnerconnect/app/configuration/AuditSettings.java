package io.partnerconnect.app.configuration;

import io.smallrye.config.WithDefault;
import java.time.Period;

/** How long the audit is kept. */
public interface AuditSettings {
    /**
     * How long after its end a month of the audit is kept, as a period such as P7Y or P30M; a year at least, whatever is set. Nothing is removed by
     * itself: from then on it can be asked for.
     */
    @WithDefault("P7Y")
    Period retention();
}
