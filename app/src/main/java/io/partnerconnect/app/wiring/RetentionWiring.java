package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.port.in.BrowseRetention;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.domain.port.out.AuditPartitions;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.partnerconnect.domain.usecase.RetentionUseCases;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is kept of the audit, made known to the container. */
class RetentionWiring {
    @Produces
    @Singleton
    Surroundings.Retention retention(AuditPartitions partitions, LegalHolds holds) {
        return new Surroundings.Retention(partitions, holds);
    }

    @Produces
    @Singleton
    RetentionUseCases retentionUseCases(UseCases useCases, Settings settings) {
        return useCases.retention(settings.audit().retention());
    }

    @Produces
    @Singleton
    RemovePartition removePartition(RetentionUseCases retention) {
        return retention.removePartition();
    }

    @Produces
    @Singleton
    PlaceHold placeHold(RetentionUseCases retention) {
        return retention.placeHold();
    }

    @Produces
    @Singleton
    ReleaseHold releaseHold(RetentionUseCases retention) {
        return retention.releaseHold();
    }

    @Produces
    @Singleton
    BrowseRetention browseRetention(RetentionUseCases retention) {
        return retention.browseRetention();
    }
}
