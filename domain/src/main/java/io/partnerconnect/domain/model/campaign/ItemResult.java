package io.partnerconnect.domain.model.campaign;

import java.time.Instant;

/** What came of trying to begin an item. */
public sealed interface ItemResult {
    int position();

    /** Its operation is there. */
    record Begun(int position) implements ItemResult {}

    /** It cannot be done; nothing was. */
    record Refused(int position, String code) implements ItemResult {}

    /** Not now; try again then. */
    record Later(int position, String code, Instant next) implements ItemResult {}
}
