package io.partnerconnect.domain.model.address;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How an address of version 6 is written: in the one way of RFC 5952. */
final class Groups {
    private static final int COUNT = 8;
    private static final int BITS = 16;
    private static final int PER_HALF = 4;

    private Groups() {}

    static String of(long high, long low) {
        int[] groups = IntStream.range(0, COUNT)
                .map(i -> (int) (((i < PER_HALF ? high : low) >>> shift(i)) & 0xffff))
                .toArray();
        int from = 0;
        int longest = 1;
        for (int i = 0; i < COUNT; i++) {
            int length = zeros(groups, i);
            if (length > longest) {
                from = i;
                longest = length;
            }
        }
        return longest == 1
                ? join(groups, 0, COUNT)
                : join(groups, 0, from) + "::" + join(groups, from + longest, COUNT);
    }

    private static int shift(int group) {
        return (PER_HALF - 1 - group % PER_HALF) * BITS;
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < COUNT && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String join(int[] groups, int from, int end) {
        return IntStream.range(from, end)
                .mapToObj(i -> Integer.toHexString(groups[i]))
                .collect(Collectors.joining(":"));
    }
}
