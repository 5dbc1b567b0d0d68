package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Keeps, of however many tokens come by, those with the smallest ids behind a given one. Holds one more than is asked for. */
final class Smallest {
    private final int size;
    private final @Nullable TokenId after;
    private final PriorityQueue<ObservedToken> kept =
            new PriorityQueue<>(Comparator.comparing(Smallest::id).reversed());

    Smallest(int size, @Nullable TokenId after) {
        this.size = size;
        this.after = after;
    }

    void offer(ObservedToken token) {
        if (after != null && id(token).compareTo(after) <= 0) {
            return;
        }
        kept.add(token);
        if (kept.size() > size + 1) {
            kept.remove();
        }
    }

    /** How many are in memory. */
    int held() {
        return kept.size();
    }

    boolean hasMore() {
        return kept.size() > size;
    }

    /** At most as many as asked for, in order. */
    List<ObservedToken> inOrder() {
        return kept.stream()
                .sorted(Comparator.comparing(Smallest::id))
                .limit(size)
                .toList();
    }

    private static TokenId id(ObservedToken token) {
        return token.token().id();
    }
}
