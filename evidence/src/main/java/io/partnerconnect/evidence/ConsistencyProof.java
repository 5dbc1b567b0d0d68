package io.partnerconnect.evidence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Proves that a tree begins with all leaves of an earlier one.
 *
 * @param earlier how many leaves the earlier tree has
 * @param later how many leaves the later tree has
 */
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether it proves that the tree with the later root begins with the tree with the earlier one (RFC 9162, section 2.1.4.2). */
    public boolean proves(Hash earlierRoot, Hash laterRoot) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return path.isEmpty() && earlierRoot.equals(laterRoot) && (earlier > 0 || earlierRoot.equals(Hash.EMPTY));
        }
        if (earlier == 0) {
            return path.isEmpty() && earlierRoot.equals(Hash.EMPTY);
        }
        return !path.isEmpty() && folds(earlierRoot, laterRoot);
    }

    private boolean folds(Hash earlierRoot, Hash laterRoot) {
        Iterator<Hash> beside = start(earlierRoot).iterator();
        int complete = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> complete;
        long last = (later - 1) >> complete;
        Hash first = beside.next();
        Hash second = first;
        while (beside.hasNext()) {
            if (last == 0) {
                return false;
            }
            Hash hash = beside.next();
            if ((node & 1) == 1 || node == last) {
                first = Hash.ofNode(hash, first);
                second = Hash.ofNode(hash, second);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                second = Hash.ofNode(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(earlierRoot) && second.equals(laterRoot);
    }

    /** Where the earlier tree is perfect its root is where one begins, and is not said again. */
    private List<Hash> start(Hash earlierRoot) {
        if (Long.bitCount(earlier) != 1) {
            return path;
        }
        List<Hash> all = new ArrayList<>(path);
        all.addFirst(earlierRoot);
        return all;
    }
}
