package io.partnerconnect.domain.model.history;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.evidence.Hash;

/**
 * An event that was written and has no place in the history yet.
 *
 * @param leaf the hash of its text
 * @param authentic whether it says in every column what its text says, and carries the keyed hash that only the service can make
 */
public record Unsealed(AuditEventId event, Hash leaf, boolean authentic) {}
