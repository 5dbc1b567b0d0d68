package io.partnerconnect.databricks.answers;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request that was not answered as hoped, as far as it matters for what may be done next. */
public sealed interface Verdict {
    /** The workspace understood and refused: surely nothing was done. */
    record Refused(Refusal refusal) implements Verdict {}

    /** The workspace knows no such thing. */
    record Gone() implements Verdict {}

    /** Surely nothing was done: it was never sent, or turned away before it was processed. {@code delay} is what the workspace asks for. */
    record NotDone(Outage outage, @Nullable Duration delay) implements Verdict {}

    /** It may have been done. */
    record Unclear(Outage outage, @Nullable Duration delay) implements Verdict {}
}
