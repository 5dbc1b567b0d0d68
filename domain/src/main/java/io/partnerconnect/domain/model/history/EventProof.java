package io.partnerconnect.domain.model.history;

import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.InclusionProof;

/** Proves that an event is part of what a checkpoint was signed of. */
public record EventProof(Hash leaf, InclusionProof proof, SignedCheckpoint checkpoint) {}
