package io.partnerconnect.quality.planted.domain.port.out;

import io.partnerconnect.quality.planted.persistence.PlantedRow;

/** A port through which a row of the database looks. */
interface SpeaksOfRows {
    PlantedRow[] rows();
}
