package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.Labels;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what requests say of workspaces. */
final class WorkspaceFields {
    private WorkspaceFields() {}

    static Labels labels(Map<String, @Nullable String> given) {
        Map<String, String> labels = new TreeMap<>();
        given.forEach((key, value) -> {
            if (value == null) {
                throw new Failure.Invalid("labels", "must not hold null");
            }
            labels.put(key, value);
        });
        return new Labels(labels);
    }
}
