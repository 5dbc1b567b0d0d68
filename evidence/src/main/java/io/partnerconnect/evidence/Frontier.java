package io.partnerconnect.evidence;

import java.util.List;

/**
 * All that is needed of a tree to go on with it: the hashes of the perfect subtrees it consists of, from left to right, one for each one
 * bit of its size. At most 63 hashes, however many leaves there are.
 */
public record Frontier(long size, List<Hash> subtrees) {
    /** A tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** Is told of each perfect subtree that was completed, leaves included: its level (0 for a leaf), its place at that level, its hash. */
    public interface Completed {
        void accept(int level, long position, Hash hash);
    }

    public Frontier {
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new Malformed("has a frontier that does not go with its size");
        }
        subtrees = List.copyOf(subtrees);
    }

    public Frontier append(Hash leaf) {
        return append(leaf, (level, position, hash) -> {});
    }

    public Frontier append(Hash leaf, Completed completed) {
        int joined = Long.numberOfTrailingZeros(~size);
        int kept = subtrees.size() - joined;
        Hash hash = leaf;
        completed.accept(0, size, hash);
        for (int level = 1; level <= joined; level++) {
            hash = Hash.ofNode(subtrees.get(subtrees.size() - level), hash);
            completed.accept(level, size >> level, hash);
        }
        Hash[] all = subtrees.subList(0, kept).toArray(new Hash[kept + 1]);
        all[kept] = hash;
        return new Frontier(size + 1, List.of(all));
    }

    /** The root hash of the tree. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = subtrees.getLast();
        for (Hash left : subtrees.reversed().subList(1, subtrees.size())) {
            root = Hash.ofNode(left, root);
        }
        return root;
    }
}
