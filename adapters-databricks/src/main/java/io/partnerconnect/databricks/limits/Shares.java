package io.partnerconnect.databricks.limits;

import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.RateBudgets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shares of the workspaces asked lately; of more than are kept, the one used longest ago starts anew. */
public final class Shares {
    private final LimitSettings settings;
    private final RateBudgets budgets;
    private final Turnstile turnstile;
    private final Map<WorkspaceUrl, Share> latest = new LinkedHashMap<>(16, 0.75f, true);

    public Shares(LimitSettings settings, RateBudgets budgets, Pauses pauses) {
        this.settings = settings;
        this.budgets = budgets;
        this.turnstile = new Turnstile(budgets, pauses);
    }

    public Share of(Workspace workspace) {
        synchronized (latest) {
            Share share = latest.computeIfAbsent(workspace.url(), url -> new Share(url, settings, budgets, turnstile));
            if (latest.size() > settings.workspaces()) {
                latest.remove(latest.keySet().iterator().next());
            }
            return share;
        }
    }
}
