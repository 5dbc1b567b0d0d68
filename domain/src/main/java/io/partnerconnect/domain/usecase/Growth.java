package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.Subtree;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.evidence.Frontier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the history's tree by more events: the next head's number and tree, and the subtrees that are to be kept. */
record Growth(long number, Frontier tree, List<Subtree> subtrees) {
    static Growth of(@Nullable HistoryHead head) {
        return head == null
                ? new Growth(0, Frontier.EMPTY, List.of())
                : new Growth(head.number() + 1, head.tree(), List.of());
    }

    Growth by(List<Unsealed> events) {
        List<Subtree> completed = new ArrayList<>();
        Frontier grown = tree;
        for (Unsealed event : events) {
            grown = grown.append(event.leaf(), (level, position, hash) -> {
                if (level > 0 && level % Subtree.STRIDE == 0) {
                    completed.add(new Subtree(level, position, hash));
                }
            });
        }
        return new Growth(number, grown, completed);
    }
}
