package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.retention.Keeping;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.domain.port.out.AuditPartitions;
import java.time.Period;

/**
 * Removes a month of the audit. By now the intent is written, and names the places. It is sealed and published first, so that there is
 * no moment at which events are missing and the published history does not say why.
 */
final class RemovingPartition implements Doing<RemovePartition.Command, PartitionRemoval> {
    private static final int BATCH = 10_000;

    /** More than there ever are batches, or replicas that are faster, between an intent and its place. */
    private static final int ROUNDS = 100;

    private final AuditPartitions partitions;
    private final SealHistory seal;
    private final Outside outside;
    private final Period kept;

    RemovingPartition(AuditPartitions partitions, SealHistory seal, Outside outside, Period kept) {
        this.partitions = partitions;
        this.seal = seal;
        this.outside = outside;
        this.kept = kept;
    }

    @Override
    public PartitionRemoval carryOut(Mandate mandate, RemovePartition.Command command) {
        sealAll();
        outside.remember();
        return partitions.remove(command.month(), command.places(), mandate.operation(), kept);
    }

    private void sealAll() {
        for (int round = 0; round < ROUNDS; round++) {
            switch (seal.run(BATCH)) {
                case SealingResult.Sealed(int events) -> {
                    if (events < BATCH) {
                        return;
                    }
                }
                case SealingResult.NothingNew() -> {
                    return;
                }
                case SealingResult.Overtaken() -> {}
                case SealingResult.Refused(var why, String detail) ->
                    throw new Failure.Conflict(
                            Clash.PARTITION_KEPT, "Nothing is removed while " + why.sentence() + ".");
            }
        }
        throw Keeping.INTENT_NOT_PUBLISHED.failure();
    }
}
