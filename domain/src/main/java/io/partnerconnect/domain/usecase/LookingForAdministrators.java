package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks the connected workspaces, one after the other, whether they know the administrator as active; the first that does is enough. */
final class LookingForAdministrators implements LookForAdministrators {
    private static final int AT_A_TIME = 5;

    /** So many workspaces that do not answer are doubt enough: each can take a minute and more. */
    private static final int MOST_UNANSWERED = 10;

    private final AdministratorLooks looks;
    private final RecordedConnections connections;
    private final BrowseWorkspaces workspaces;
    private final WorkspaceUsers users;
    private final InstantSource clock;

    LookingForAdministrators(
            AdministratorLooks looks,
            RecordedConnections connections,
            BrowseWorkspaces workspaces,
            WorkspaceUsers users,
            InstantSource clock) {
        this.looks = looks;
        this.connections = connections;
        this.workspaces = workspaces;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Progress run() {
        List<AdministratorPresence> found =
                looks.take(clock.instant(), AT_A_TIME).stream().map(this::look).toList();
        return new Progress(
                found.size(),
                count(found, AdministratorPresence.Active.class),
                count(found, AdministratorPresence.Unknown.class));
    }

    private static int count(List<AdministratorPresence> found, Class<? extends AdministratorPresence> kind) {
        return (int) found.stream().filter(kind::isInstance).count();
    }

    private AdministratorPresence look(AdministratorLooks.Due due) {
        AdministratorPresence presence = presence(due);
        looks.record(due.partner(), due.administrator(), presence, presence.lookAgain());
        return presence;
    }

    private AdministratorPresence presence(AdministratorLooks.Due due) {
        int asked = 0;
        int unanswered = 0;
        for (WorkspaceName name : where(due)) {
            Optional<Workspace> workspace = registered(name);
            asked += workspace.isPresent() ? 1 : 0;
            try {
                if (workspace
                        .flatMap(there -> users.find(there, due.administrator()))
                        .filter(WorkspaceUser::active)
                        .isPresent()) {
                    return new AdministratorPresence.Active(name, clock.instant());
                }
            } catch (Failure noAnswer) { // what is wrong with a workspace is told elsewhere
                unanswered++;
            }
            if (unanswered == MOST_UNANSWERED) {
                break;
            }
        }
        return unanswered > 0 || asked == 0
                ? new AdministratorPresence.Unknown(unanswered, asked, clock.instant())
                : AdministratorPresence.nowhere(due.before(), asked, clock.instant());
    }

    /** Where he was seen the last time comes first: mostly he still is there, and one call is enough. */
    private List<WorkspaceName> where(AdministratorLooks.Due due) {
        WorkspaceName last =
                due.before() instanceof AdministratorPresence.Active(var workspace, var at) ? workspace : null;
        return connections.workspacesOf(due.partner()).stream()
                .sorted(Comparator.comparing(name -> !name.equals(last)))
                .toList();
    }

    /** Empty when it was forgotten meanwhile. */
    private Optional<Workspace> registered(WorkspaceName name) {
        try {
            return Optional.of(workspaces.get(name));
        } catch (Failure.NotFound forgotten) {
            return Optional.empty();
        }
    }
}
