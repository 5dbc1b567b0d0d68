package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/**
 * One transaction for each method of a port. Not by annotation: what goes wrong while the transaction is committed must become a
 * {@link Failure} too, and an annotated method has returned by then.
 */
final class Transactions {
    private Transactions() {}

    static <T> T run(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (RuntimeException e) { // whatever pool, driver and mapping throw: one place says what it means
            throw Violations.translate(e, Outage.DATABASE);
        }
    }
}
