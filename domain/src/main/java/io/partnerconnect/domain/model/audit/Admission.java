package io.partnerconnect.domain.model.audit;

/** What came of writing an intent. */
public sealed interface Admission {
    /** It is written down; go on. */
    record Begun() implements Admission {}

    /** The same request was made before: this is what became of it. Do not do it again. */
    record Replayed(AuditedOperation operation) implements Admission {}
}
