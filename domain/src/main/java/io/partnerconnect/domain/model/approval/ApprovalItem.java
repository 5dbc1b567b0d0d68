package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.failure.Check;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One thing an approver is shown of what he approves. */
public record ApprovalItem(PlanItem item, boolean irreversible) {
    private static final int LONGEST = 500;
    private static final int MOST = 500;

    /** Plans tell of what other people have named: that is made fit to be kept. */
    public ApprovalItem {
        item = new PlanItem(
                item.kind(),
                item.subject() == null ? null : Check.clipped(item.subject(), LONGEST),
                Check.clipped(item.sentence(), LONGEST));
    }

    /** The first of them, what cannot be taken back first; of the rest, how many there are. */
    public static List<ApprovalItem> most(List<ApprovalItem> items) {
        if (items.size() <= MOST) {
            return irreversibleFirst(items);
        }
        int more = items.size() - MOST;
        PlanItem rest = new PlanItem(PlanItem.Kind.MORE, null, "And " + more + " more.");
        return Stream.concat(irreversibleFirst(items).stream().limit(MOST), Stream.of(new ApprovalItem(rest, false)))
                .toList();
    }
    /** What cannot be taken back first; else in the order given. */
    public static List<ApprovalItem> irreversibleFirst(List<ApprovalItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(ApprovalItem::irreversible).reversed())
                .toList();
    }
}
