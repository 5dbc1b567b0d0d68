package io.partnerconnect.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree in memory that remembers all its perfect subtrees, grown leaf by leaf. */
final class Tree implements Subtrees {
    private final Map<List<Long>, Hash> hashes = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;

    static Tree of(List<byte[]> leaves) {
        Tree tree = new Tree();
        leaves.forEach(leaf -> tree.append(Hash.ofLeaf(leaf)));
        return tree;
    }

    void append(Hash leaf) {
        frontier = frontier.append(leaf, (level, position, hash) -> hashes.put(List.of((long) level, position), hash));
    }

    Frontier frontier() {
        return frontier;
    }

    @Override
    public Hash at(int level, long position) {
        Hash hash = hashes.get(List.of((long) level, position));
        if (hash == null) {
            throw new IllegalArgumentException("no subtree " + position + " at level " + level);
        }
        return hash;
    }
}
