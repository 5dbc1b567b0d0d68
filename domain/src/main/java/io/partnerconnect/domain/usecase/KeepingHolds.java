package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.in.BrowseRetention;
import io.partnerconnect.domain.port.in.PlaceHold;
import io.partnerconnect.domain.port.in.ReleaseHold;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Objects;

/** Keeps legal holds, and shows what is kept and what is not any more. */
final class KeepingHolds implements BrowseRetention {
    private final Surroundings.Retention retention;
    private final Outside published;
    private final Period kept;
    private final InstantSource clock;

    KeepingHolds(Surroundings.Retention retention, Outside published, Period kept, InstantSource clock) {
        this.published = published;
        this.retention = retention;
        this.kept = kept;
        this.clock = clock;
    }

    LegalHold place(Mandate mandate, PlaceHold.Command command) {
        LegalHold hold = new LegalHold(command.id(), command.span(), word(mandate), null);
        retention.holds().place(hold);
        return hold;
    }

    LegalHold release(Mandate mandate, ReleaseHold.Command command) {
        return retention.holds().release(command.id(), word(mandate));
    }

    private LegalHold.Word word(Mandate mandate) {
        return new LegalHold.Word(
                mandate.actor(), Objects.requireNonNull(mandate.reason(), "reason"), mandate.ticket(), clock.instant());
    }

    @Override
    public List<AuditPartition> partitions() {
        return retention.partitions().all(kept);
    }

    @Override
    public AuditPartition partition(AuditMonth month) {
        published.remember();
        return retention
                .partitions()
                .find(month, kept)
                .orElseThrow(() -> new Failure.NotFound(Missing.AUDIT_PARTITION, month.toString()));
    }

    @Override
    public Page<LegalHold> holds(PageRequest page) {
        return retention.holds().list(page);
    }

    @Override
    public LegalHold hold(HoldId id) {
        return retention.holds().find(id).orElseThrow(() -> new Failure.NotFound(Missing.LEGAL_HOLD, id.toString()));
    }
}
