package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.HoldSpan;
import io.partnerconnect.domain.model.retention.LegalHold;

/** Places a legal hold: from then on nothing is removed of the months it touches. What is gone already does not come back. */
public interface PlaceHold extends UseCase<PlaceHold.Command, LegalHold> {
    /** Of which time; why is in the mandate. */
    record Command(HoldId id, HoldSpan span) implements io.partnerconnect.domain.port.in.Command<LegalHold> {}
}
