package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a finding is known and left as it is for a time, or takes that back. Saying it again does no harm. */
public interface AcknowledgeFinding extends UseCase<AcknowledgeFinding.Command, Finding> {
    /**
     * Which finding of what, until when.
     *
     * @param until in the future, a year at most; null takes it back. Otherwise {@link Failure.Invalid}
     */
    record Command(
            FindingId finding, FindingScope scope, @Nullable Instant until)
            implements io.partnerconnect.domain.port.in.Command<Finding> {}
}
