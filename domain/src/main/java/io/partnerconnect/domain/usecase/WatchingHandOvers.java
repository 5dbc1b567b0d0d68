package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.rotation.Adoption;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.partnerconnect.domain.port.in.WatchHandOvers;
import io.partnerconnect.domain.port.out.HandOvers;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Follows new tokens after their values left the service, until their use is seen or they are gone. */
final class WatchingHandOvers implements WatchHandOvers, BrowseHandOvers {
    private static final int AT_A_TIME = 50;

    private final HandOvers handOvers;
    private final BrowseWorkspaces workspaces;
    private final WorkspaceTokens tokens;
    private final InstantSource clock;

    WatchingHandOvers(HandOvers handOvers, BrowseWorkspaces workspaces, WorkspaceTokens tokens, InstantSource clock) {
        this.handOvers = handOvers;
        this.workspaces = workspaces;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public HandOver get(OperationId operation) {
        return handOvers
                .find(operation)
                .orElseThrow(() -> new Failure.NotFound(Missing.HAND_OVER, "of operation " + operation));
    }

    HandOver confirm(Mandate mandate, ConfirmHandOver.Command command) {
        return handOvers.confirm(command.operation(), new Receipt(mandate.actor(), clock.instant()));
    }

    @Override
    public Progress run() {
        List<HandOver> due = handOvers.take(clock.instant(), AT_A_TIME);
        int closed = 0;
        int unanswered = 0;
        for (HandOver handOver : due) {
            try {
                closed += look(handOver) ? 1 : 0;
            } catch (Failure unanswerable) { // what is wrong with a workspace is told elsewhere
                unanswered++;
            }
        }
        return new Progress(due.size(), closed, unanswered);
    }

    private boolean look(HandOver handOver) {
        Optional<Token> token = tokens.find(workspaces.get(handOver.connection().workspace()), handOver.token());
        Instant now = clock.instant();
        Optional<HandOver.End> end = end(handOver, token, now);
        end.ifPresent(how -> handOvers.close(handOver.operation(), new HandOver.Closed(how, now)));
        return end.isPresent();
    }

    private static Optional<HandOver.End> end(HandOver handOver, Optional<Token> token, Instant now) {
        if (token.filter(there -> Adoption.isUsed(there, handOver.since())).isPresent()) {
            return Optional.of(HandOver.End.USED);
        }
        boolean there =
                token.filter(each -> each.stateAt(now) == TokenState.ACTIVE).isPresent();
        return there ? Optional.empty() : Optional.of(HandOver.End.GONE);
    }
}
