package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.Subtree;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.Subtrees;
import java.util.List;
import java.util.stream.IntStream;

/** The subtrees of the history, computed from those that are kept: from 128 hashes for each at the most. */
final class KeptSubtrees implements Subtrees {
    private final SealedHistory history;

    KeptSubtrees(SealedHistory history) {
        this.history = history;
    }

    @Override
    public Hash at(int level, long position) {
        int above = level % Subtree.STRIDE;
        List<Hash> hashes = history.subtrees(level - above, position << above, 1 << above);
        while (hashes.size() > 1) {
            List<Hash> below = hashes;
            hashes = IntStream.range(0, below.size() / 2)
                    .mapToObj(pair -> Hash.ofNode(below.get(2 * pair), below.get(2 * pair + 1)))
                    .toList();
        }
        return hashes.getFirst();
    }
}
