package io.partnerconnect.domain.model.history;

import io.partnerconnect.evidence.Checkpoint;

/**
 * A checkpoint that was signed and published.
 *
 * @param note the checkpoint as a C2SP signed note
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note) {}
