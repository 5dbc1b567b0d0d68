package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import java.util.HashMap;
import java.util.Map;

/** Numbers of workspaces in memory. */
public final class FakeWorkspaceNumbers implements WorkspaceNumbers {
    private final FakeDatabase database;
    private final Map<WorkspaceUrl, WorkspaceNumber> numbers = new HashMap<>();

    public FakeWorkspaceNumbers(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Map<WorkspaceUrl, WorkspaceNumber> all() {
        return database.transaction(() -> Map.copyOf(numbers));
    }

    @Override
    public void remember(WorkspaceUrl address, WorkspaceNumber number) {
        database.transaction(() -> {
            numbers.put(address, number);
            return number;
        });
    }
}
