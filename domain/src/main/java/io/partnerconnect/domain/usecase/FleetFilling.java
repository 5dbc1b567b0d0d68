package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.token.FleetPage;
import io.partnerconnect.domain.model.token.FleetPage.Unread;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of the fleet's tokens while it is being filled, workspace by workspace in order. */
final class FleetFilling {
    private final int size;
    private final List<ObservedToken> items = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    FleetFilling(int size) {
        this.size = size;
    }

    boolean isFull() {
        return items.size() == size;
    }

    /** Adds what fits; says where the page ends when the workspace has more than that. */
    Optional<FleetCursor> add(WorkspaceName workspace, FleetWorkspace answer) {
        if (isFull()) {
            return Optional.of(new FleetCursor(workspace, null));
        }
        return switch (answer) {
            case FleetWorkspace.NotRead(Unread why) -> {
                unread.add(why);
                yield Optional.empty();
            }
            case FleetWorkspace.Read(List<ObservedToken> found, boolean more) -> add(workspace, found, more);
        };
    }

    private Optional<FleetCursor> add(WorkspaceName workspace, List<ObservedToken> found, boolean more) {
        int fitting = Math.min(found.size(), size - items.size());
        items.addAll(found.subList(0, fitting));
        return more || fitting < found.size()
                ? Optional.of(new FleetCursor(workspace, items.getLast().token().id()))
                : Optional.empty();
    }

    FleetPage endingAt(@Nullable FleetCursor end) {
        return new FleetPage(new Page<>(items, end == null ? null : end.toCursor()), unread);
    }
}
