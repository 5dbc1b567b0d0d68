package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recorded connections a campaign is about, the workspaces taking turns: so that no big one keeps the others waiting. In a turn a
 * workspace has several, which then share what has to be looked at there.
 */
final class Selecting {
    /** More than this is more than one campaign. */
    static final int MOST = 20_000;

    private static final int IN_A_TURN = 10;

    private final Workspaces workspaces;
    private final RecordedConnections records;

    Selecting(Workspaces workspaces, RecordedConnections records) {
        this.workspaces = workspaces;
        this.records = records;
    }

    /** Throws {@link Failure.Invalid} when there is none, too many, or what is asked for does not go with what is there. */
    List<ConnectionName> select(Sight sight, CampaignTerms terms) {
        CampaignSelection selection = terms.selection();
        List<List<ConnectionName>> byWorkspace = new ArrayList<>();
        @Nullable Cursor cursor = null;
        do {
            Page<Workspace> page = workspaces.list(sight, new PageRequest(PageRequest.LARGEST_SIZE, cursor));
            page.items().stream()
                    .filter(selection::admits)
                    .map(workspace -> in(sight, workspace.name(), selection))
                    .forEach(byWorkspace::add);
            cursor = page.next();
        } while (cursor != null);
        List<ConnectionName> selected = takingTurns(byWorkspace);
        check(selection, selected);
        refuseOnePlaceForSeveral(terms.action(), selected);
        return selected;
    }

    private List<ConnectionName> in(Sight sight, WorkspaceName workspace, CampaignSelection selection) {
        return records.of(workspace).stream()
                .map(record -> new ConnectionName(record.workspace(), record.partner()))
                .filter(sight::covers)
                .filter(selection::admits)
                .toList();
    }

    private static List<ConnectionName> takingTurns(List<List<ConnectionName>> byWorkspace) {
        int longest = byWorkspace.stream().mapToInt(List::size).max().orElse(0);
        List<ConnectionName> turns = new ArrayList<>();
        for (int from = 0; from < longest; from += IN_A_TURN) {
            for (List<ConnectionName> of : byWorkspace) {
                turns.addAll(of.subList(Math.min(from, of.size()), Math.min(from + IN_A_TURN, of.size())));
            }
        }
        return turns;
    }

    private static void check(CampaignSelection selection, List<ConnectionName> selected) {
        Set<String> missing = new TreeSet<>();
        selection.connections().stream()
                .filter(named -> !selected.contains(named))
                .forEach(named -> missing.add(named.toString()));
        if (!missing.isEmpty()) {
            throw new Failure.Invalid(
                    "connections",
                    "must be recorded, and meet what else is asked for; not so: " + String.join(", ", missing));
        }
        if (selected.isEmpty()) {
            throw new Failure.Invalid("partner", "and what else is asked for is met by no recorded connection");
        }
        if (selected.size() > MOST) {
            throw new Failure.Invalid(
                    "partner",
                    "and what else is asked for is met by " + selected.size() + " connections; at most " + MOST);
        }
    }

    /** The value of one partner would take the place of another's. */
    private static void refuseOnePlaceForSeveral(CampaignAction action, List<ConnectionName> connections) {
        boolean onePlace =
                action instanceof CampaignAction.Rotate rotate && rotate.delivery() instanceof Delivery.SecretScope;
        long workspaces =
                connections.stream().map(ConnectionName::workspace).distinct().count();
        if (onePlace && workspaces < connections.size()) {
            throw new Failure.Invalid(
                    "rotation.delivery.key",
                    "would hold the values of several partners of one workspace: give partner, or deliver SEALED");
        }
    }
}
