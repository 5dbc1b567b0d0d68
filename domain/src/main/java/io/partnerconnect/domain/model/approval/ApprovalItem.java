package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.connection.PlanItem;
import java.util.Comparator;
import java.util.List;

/** One thing an approver is shown of what he approves. */
public record ApprovalItem(PlanItem item, boolean irreversible) {
    /** What cannot be taken back first; else in the order given. */
    public static List<ApprovalItem> irreversibleFirst(List<ApprovalItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(ApprovalItem::irreversible).reversed())
                .toList();
    }
}
