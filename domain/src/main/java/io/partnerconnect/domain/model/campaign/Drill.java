package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do, as far as that can be seen without doing it.
 *
 * @param waves how many connections each wave has
 * @param workspaces what was seen in each workspace, by name
 * @param atLeast how long it takes at least, by the rate limit of the workspace that has most to do
 */
public record Drill(SortedMap<Integer, Integer> waves, List<Seen> workspaces, Duration atLeast) {
    public Drill {
        waves = Collections.unmodifiableSortedMap(new TreeMap<>(waves));
        workspaces = List.copyOf(workspaces);
    }

    /**
     * What there is in one workspace.
     *
     * @param tokens how many tokens of these connections can be used
     * @param inUse how many of those were used within the last 30 days, as far as the workspace tells
     * @param refused the connections that would be refused, by partner, each with the code
     * @param unread why the workspace could not be read; null when it was, and else nothing is known of it
     */
    public record Seen(
            WorkspaceName workspace,
            int connections,
            int tokens,
            int inUse,
            Map<PartnerKey, String> refused,
            @Nullable String unread) {
        public Seen {
            refused = Map.copyOf(refused);
        }
    }
}
