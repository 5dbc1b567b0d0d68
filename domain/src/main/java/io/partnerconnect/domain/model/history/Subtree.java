package io.partnerconnect.domain.model.history;

import io.partnerconnect.evidence.Hash;

/** The hash of a perfect subtree of the history that is kept so that proofs are made from few hashes. Level 0 are the events. */
public record Subtree(int level, long position, Hash hash) {
    /** Only every eighth level is kept: what lies between is computed from 255 hashes at most. */
    public static final int STRIDE = 8;
}
