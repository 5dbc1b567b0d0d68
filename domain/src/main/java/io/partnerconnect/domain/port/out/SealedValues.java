package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.SealedValue;
import java.time.Instant;
import java.util.List;

/**
 * Values that were sealed and are kept with their operations until they are acknowledged. Each method is one transaction.
 * What lies outside a sight is not shown.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface SealedValues {
    /**
     * Removes the sealed value of an operation, open or ended, and keeps the receipt. Calling again changes nothing: the first receipt
     * stays.
     *
     * @throws Failure.NotFound there is no such operation
     * @throws Failure.Conflict {@code NOT_NOW}: it has no sealed value, or not yet
     */
    void acknowledge(OperationId operation, Receipt receipt);

    /** Those that wait to be acknowledged, oldest first, at most so many; not those whose token was taken back. */
    List<SealedValue> waiting(Sight sight, int most);

    /** Those that need not be kept any more: sealed before the given time, or their token was taken back. At most so many. */
    List<SealedValue> outdated(Instant sealedBefore, int most);
}
