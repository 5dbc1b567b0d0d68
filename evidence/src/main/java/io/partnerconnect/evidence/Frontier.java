package io.partnerconnect.evidence;

import java.util.ArrayList;
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
        List<Hash> left = new ArrayList<>(subtrees);
        Hash hash = leaf;
        int level = 0;
        completed.accept(level, size, hash);
        for (long ones = size; (ones & 1) == 1; ones >>= 1) {
            hash = Hash.ofNode(left.removeLast(), hash);
            level++;
            completed.accept(level, size >> level, hash);
        }
        left.add(hash);
        return new Frontier(size + 1, left);
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
