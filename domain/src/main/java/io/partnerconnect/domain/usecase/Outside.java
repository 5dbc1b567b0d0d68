package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Checkpoint;

/** Writes down which checkpoint is known to be outside of the database, so that the database can tell what is proved without it. */
final class Outside {
    private final AuditPartitions partitions;
    private final SealedHistory sealed;
    private final Publication publication;

    Outside(AuditPartitions partitions, SealedHistory sealed, Publication publication) {
        this.partitions = partitions;
        this.sealed = sealed;
        this.publication = publication;
    }

    void remember() {
        publication.newest().ifPresent(this::remember);
    }

    /** A place of publication can be ahead by what another replica has not kept yet. */
    private void remember(Checkpoint newest) {
        sealed.latest()
                .map(SignedCheckpoint::checkpoint)
                .filter(latest -> latest.epoch() == newest.epoch())
                .ifPresent(latest -> partitions.published(Math.min(latest.number(), newest.number())));
    }
}
