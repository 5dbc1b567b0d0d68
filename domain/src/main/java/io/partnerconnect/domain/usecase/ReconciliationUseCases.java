package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.reconciliation.MatchingTerms;
import io.partnerconnect.domain.port.in.BrowseReconciliations;
import io.partnerconnect.domain.port.in.ImportAuditLog;

/** Puts the use cases together that hold Databricks' audit log against ours. The import comes out audited. */
public final class ReconciliationUseCases {
    private final Surroundings outside;

    ReconciliationUseCases(Surroundings outside) {
        this.outside = outside;
    }

    public ImportAuditLog importAuditLog(MatchingTerms terms) {
        Surroundings.Comparison kept = outside.audit().comparison();
        Numbering numbering = new Numbering(
                outside.records().workspaces(),
                kept.numbers(),
                outside.databricks().controls(),
                outside.clockwork().clock());
        ImportingLog importing =
                new ImportingLog(kept, numbering, terms, outside.clockwork().clock());
        return Audited.in(outside, importing)::handle;
    }

    public BrowseReconciliations browseReconciliations() {
        return new ReadingReconciliations(outside.audit().comparison().reconciliations());
    }
}
