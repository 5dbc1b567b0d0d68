package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.in.BrowseRetention;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.ReleaseHold;
import io.partnerconnect.domain.port.in.RemovePartition;
import java.time.Period;

/** Puts the use cases together of what is kept of the audit. Every command comes out audited. */
public final class RetentionUseCases {
    private final Surroundings outside;
    private final EvidenceUseCases evidence;
    private final Period kept;
    private final Outside published;
    private final KeepingHolds keeping;

    RetentionUseCases(Surroundings outside, EvidenceUseCases evidence, Period kept) {
        this.outside = outside;
        this.evidence = evidence;
        this.kept = kept;
        this.published = new Outside(
                outside.audit().retention().partitions(),
                outside.audit().evidence().sealed(),
                evidence.publication());
        this.keeping = new KeepingHolds(
                outside.audit().retention(),
                published,
                kept,
                outside.clockwork().clock());
    }

    public RemovePartition removePartition() {
        RemovingPartition removing = new RemovingPartition(
                outside.audit().retention().partitions(), evidence.sealHistory(), published, kept);
        return Audited.in(outside, removing)::handle;
    }

    public PlaceHold placeHold() {
        Doing<PlaceHold.Command, LegalHold> place = keeping::place;
        return Audited.in(outside, place)::handle;
    }

    public ReleaseHold releaseHold() {
        Doing<ReleaseHold.Command, LegalHold> release = keeping::release;
        return Audited.in(outside, release)::handle;
    }

    public BrowseRetention browseRetention() {
        return keeping;
    }
}
