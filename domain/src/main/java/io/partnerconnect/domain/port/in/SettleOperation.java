package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;

/** Finds out how an operation came out whose outcome is not known, and undoes what nobody can use: a token whose value was lost. */
public interface SettleOperation extends UseCase<SettleOperation.Command, Settlement> {
    /** Which. */
    record Command(Unsettled unsettled) implements io.partnerconnect.domain.port.in.Command<Settlement> {}
}
