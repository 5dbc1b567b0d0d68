package io.partnerconnect.domain.model.history;

import io.partnerconnect.evidence.ConsistencyProof;

/** Proves that between two checkpoints events were only added. */
public record AppendProof(SignedCheckpoint earlier, SignedCheckpoint later, ConsistencyProof proof) {}
