package io.partnerconnect.quality.planted.databricks;

import io.partnerconnect.quality.planted.persistence.PlantedRow;

/** An adapter that uses another one. */
public final class KnowsItsSibling {
    PlantedRow row() {
        return new PlantedRow("id");
    }
}
