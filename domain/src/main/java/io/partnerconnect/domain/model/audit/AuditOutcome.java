package io.partnerconnect.domain.model.audit;

import org.jspecify.annotations.Nullable;

/** How an operation ended. */
public sealed interface AuditOutcome {
    /** It was done. {@code result} is the id of what it made, when it made something. */
    record Succeeded(@Nullable String result) implements AuditOutcome {}

    /** It was not done; {@code code} says why. */
    record Failed(String code) implements AuditOutcome {}

    /** It may or may not have been done; it is settled later by an operation of its own. */
    record Unknown(String code) implements AuditOutcome {}
}
