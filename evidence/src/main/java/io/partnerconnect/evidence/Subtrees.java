package io.partnerconnect.evidence;

import java.util.ArrayList;
import java.util.List;

/** The hashes of a tree's perfect subtrees, from which its roots and proofs are made. */
public interface Subtrees {
    /** The hash of the subtree over the leaves from {@code position << level} on, {@code 1 << level} of them. All of them exist. */
    Hash at(int level, long position);

    /** The root of the tree as it was when it had so many leaves. */
    default Hash root(long size) {
        return size == 0 ? Hash.EMPTY : Range.of(0, size).hash(this);
    }

    /** Proves that a leaf is in the tree of the given size (RFC 6962, section 2.1.1). */
    default InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        Range range = Range.of(0, size);
        while (range.length() > 1) {
            boolean left = index < range.split();
            path.add((left ? range.right() : range.left()).hash(this));
            range = left ? range.left() : range.right();
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /** Proves that the tree of the later size begins with the tree of the earlier one (RFC 6962, section 2.1.2). */
    default ConsistencyProof consistency(long earlier, long later) {
        if (earlier < 0 || earlier > later) {
            throw new IllegalArgumentException(earlier + " is not an earlier size than " + later);
        }
        if (earlier == 0 || earlier == later) {
            return new ConsistencyProof(earlier, later, List.of());
        }
        List<Hash> path = new ArrayList<>();
        Range range = Range.of(0, later);
        while (range.end() != earlier) {
            boolean left = earlier <= range.split();
            path.add((left ? range.right() : range.left()).hash(this));
            range = left ? range.left() : range.right();
        }
        if (range.start() != 0) { // the whole earlier tree is known to who checks
            path.add(range.hash(this));
        }
        return new ConsistencyProof(earlier, later, path.reversed());
    }
}
