package io.partnerconnect.domain.port.out;

import java.util.UUID;

/** Makes ids that are unique and sort by the time they were made (UUID version 7). */
public interface Ids {
    UUID next();
}
