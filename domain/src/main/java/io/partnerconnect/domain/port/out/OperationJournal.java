package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where operations and their steps are written down, together with what the audit has to say of them: each method is one transaction,
 * so that there is no state without its audit event, and no event without its state.
 *
 * <p>A lease is a right for a short time, by the clock of the database; whoever takes an operation anew raises its fence. What is
 * written under a lease whose fence is no longer the operation's own, or whose operation has ended, throws {@link Failure.Conflict}
 * {@code LEASE_LOST}, and nothing is written.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then what was to be written down must not be
 * done. It may have been written all the same: read the operation again.
 */
public interface OperationJournal {
    /**
     * Writes a new operation down, with its steps and its intent, and claims the request key when there is one. A key whose earlier
     * operation failed or was cancelled is claimed anew: what that had made is gone again. The approval it is begun under, if any, is used
     * up in the same transaction, or its absence written down.
     *
     * @return {@code Begun}, or {@code Replayed} when the same request was made before, also while that is under way
     * @throws Failure.Conflict {@code CONNECTION_BUSY}: another operation is open on the connection; {@code KEY_REUSED}: the key was
     *     used for another request; {@code NOT_NOW}: it is part of a campaign that does not run; {@code APPROVAL_REQUIRED}: the approval
     *     cannot be used any more
     * @throws Failure.NotFound the workspace is not registered
     */
    Admission begin(Operation operation, @Nullable RequestKey key, @Nullable Warrant warrant);

    /** Takes operations that are due and that nobody holds, those that are due longest first. */
    List<Lease> take(String holder, Instant now, Duration time, int most);

    /** Takes an operation that is open and that nobody holds, due or not. */
    Optional<Lease> take(OperationId operation, String holder, Duration time);

    /**
     * Takes an open operation away from whoever holds it; for what people decide. Empty when it has ended, or a step of it is begun and
     * has no outcome: then somebody may be carrying it out at this moment.
     */
    Optional<Lease> seize(OperationId operation, String holder, Duration time);

    /** Makes leases last longer. Those that were lost stay lost, and those that were let go stay let go, without a word. */
    void keep(Collection<Lease> leases, Duration time);

    /**
     * Writes the intent of a step's attempt, and that the step is begun. Only after this the step may be carried out. Also makes the
     * lease last for {@code time} from now.
     */
    void start(Lease lease, Step started, Intent intent, Duration time);

    /**
     * Writes down what changed. Steps that take the place of others come behind all there are. An operation that is not due at
     * {@code progress.at()} any more, or has ended, is let go; one that has ended gets its own outcome in the audit. A step that gave a
     * minted token's value away opens its {@link HandOvers hand-over}. That an operation has ended, or is held, is written down as an
     * event for the {@link WebhookTurns webhooks} there are.
     *
     * @throws Failure.Conflict also {@code ALREADY_CONCLUDED}: the attempt has its outcome; nothing was written
     */
    void advance(Lease lease, Progress progress);
}
