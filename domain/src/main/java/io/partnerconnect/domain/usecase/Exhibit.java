package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.connection.ConnectionName;
import java.util.List;

/**
 * What an approver is shown of a command.
 *
 * @param selected what the command is about, where that is found by it and not named in it
 */
public record Exhibit(List<ApprovalItem> items, List<ConnectionName> selected) {
    public Exhibit {
        items = ApprovalItem.most(items);
        selected = List.copyOf(selected);
    }

    /** Makes one of a command, off the world as it is now. */
    @FunctionalInterface
    public interface Maker<C> {
        Exhibit of(C command);
    }
}
