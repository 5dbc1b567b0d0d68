package io.partnerconnect.evidence;

/** A subtree over some leaves, from {@code start} until before {@code end}, as RFC 6962 cuts trees. */
record Range(long start, long end) {
    static Range of(long start, long end) {
        return new Range(start, end);
    }

    long length() {
        return end - start;
    }

    /** Where it is cut: the largest power of two of leaves that is less than all goes to the left. */
    long split() {
        return start + Long.highestOneBit(length() - 1);
    }

    Range left() {
        return new Range(start, split());
    }

    Range right() {
        return new Range(split(), end);
    }

    Hash hash(Subtrees subtrees) {
        if (Long.bitCount(length()) == 1) {
            int level = Long.numberOfTrailingZeros(length());
            return subtrees.at(level, start >> level);
        }
        return Hash.ofNode(left().hash(subtrees), right().hash(subtrees));
    }
}
