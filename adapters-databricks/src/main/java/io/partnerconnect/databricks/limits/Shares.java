package io.partnerconnect.databricks.limits;

import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.Pauses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The shares of the workspaces asked lately; of more than are kept, the one used longest ago starts anew. */
public final class Shares {
    private final LimitSettings settings;
    private final Pauses pauses;
    private final LongSupplier nanos;
    private final Map<WorkspaceUrl, Share> latest = new LinkedHashMap<>(16, 0.75f, true);

    public Shares(LimitSettings settings, Pauses pauses, LongSupplier nanos) {
        this.settings = settings;
        this.pauses = pauses;
        this.nanos = nanos;
    }

    public Share of(Workspace workspace) {
        synchronized (latest) {
            Share share = latest.computeIfAbsent(workspace.url(), url -> new Share(settings, pauses, nanos));
            if (latest.size() > settings.workspaces()) {
                latest.remove(latest.keySet().iterator().next());
            }
            return share;
        }
    }
}
