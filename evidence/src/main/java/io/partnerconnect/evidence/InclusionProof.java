package io.partnerconnect.evidence;

import java.util.Iterator;
import java.util.List;

/**
 * Proves that a leaf is in a tree.
 *
 * @param index the place of the leaf, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that this leaf is in the tree with this root (RFC 9162, section 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        Iterator<Hash> beside = path.iterator();
        while (beside.hasNext() && last > 0) {
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(beside.next(), hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = Hash.ofNode(hash, beside.next());
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && !beside.hasNext() && hash.equals(root);
    }
}
