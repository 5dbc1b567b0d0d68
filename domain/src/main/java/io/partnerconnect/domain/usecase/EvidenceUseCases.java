package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.in.BrowseHistory;
import io.partnerconnect.domain.port.in.ExportHistory;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.partnerconnect.domain.port.in.SealHistory;

/** Puts the use cases together that make the audit provable. */
public final class EvidenceUseCases {
    private final Surroundings outside;
    private final Surroundings.Evidence evidence;
    private final Publication publication;
    private final HistoryCheck check;

    EvidenceUseCases(Surroundings outside) {
        this.outside = outside;
        this.evidence = outside.audit().evidence();
        this.publication = new Publication(evidence.sinks());
        this.check = new HistoryCheck(evidence.log());
    }

    /** The places where checkpoints are published. */
    Publication publication() {
        return publication;
    }

    public SealHistory sealHistory() {
        return new SealingHistory(
                evidence.log(),
                evidence.keys(),
                publication,
                check,
                outside.clockwork().clock());
    }

    public OpenEpoch openEpoch() {
        OpeningEpoch opening = new OpeningEpoch(
                evidence.log(), publication, check, outside.clockwork().clock());
        return Audited.in(outside, opening)::handle;
    }

    public BrowseHistory browseHistory() {
        return new ReadingHistory(evidence.sealed());
    }

    public ExportHistory exportHistory() {
        return new ExportingHistory(
                evidence.export(), evidence.sealed(), evidence.keys().log());
    }
}
