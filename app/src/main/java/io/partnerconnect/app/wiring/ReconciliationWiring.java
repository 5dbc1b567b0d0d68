package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.reconciliation.LogVocabulary;
import io.partnerconnect.domain.model.reconciliation.MatchingTerms;
import io.partnerconnect.domain.port.in.BrowseReconciliations;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import io.partnerconnect.domain.port.out.AuditedActs;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.Reconciliations;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Databricks' own audit log, made known to the container. */
class ReconciliationWiring {
    @Produces
    @Singleton
    Surroundings.Comparison comparison(
            LogEvents events, AuditedActs acts, Reconciliations reconciliations, WorkspaceNumbers numbers) {
        return new Surroundings.Comparison(events, acts, reconciliations, numbers);
    }

    @Produces
    @Singleton
    ImportAuditLog importAuditLog(UseCases useCases, Settings settings) {
        Settings.ReconciliationSettings set = settings.reconciliation();
        LogVocabulary vocabulary = new LogVocabulary(set.deeds(), set.platformIdentities());
        return useCases.reconciliations()
                .importAuditLog(new MatchingTerms(vocabulary, set.clockTolerance(), set.grace(), set.expected()));
    }

    @Produces
    @Singleton
    BrowseReconciliations browseReconciliations(UseCases useCases) {
        return useCases.reconciliations().browseReconciliations();
    }
}
