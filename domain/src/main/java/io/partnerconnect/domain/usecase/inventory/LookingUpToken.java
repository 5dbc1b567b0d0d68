package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.TokenTrace;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.Provenance;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenClue;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.LookUpToken;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.FleetViews;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tokens by their id, and by a marker what made them. */
final class LookingUpToken implements LookUpToken {
    private final FleetViews views;
    private final AuditTrail trail;
    private final Markers markers;
    private final InstantSource clock;

    LookingUpToken(FleetViews views, AuditTrail trail, Markers markers, InstantSource clock) {
        this.views = views;
        this.trail = trail;
        this.markers = markers;
        this.clock = clock;
    }

    @Override
    public TokenTrace lookUp(Sight sight, TokenClue clue) {
        TokenTrace trace = switch (clue) {
            case TokenClue.Id(var id) -> new TokenTrace(views.tokens(id), null);
            case TokenClue.Marked(var marker) -> trace(sight, marker);
        };
        return new TokenTrace(
                trace.tokens().stream()
                        .filter(token -> sight.covers(
                                token.seen().workspace(), token.seen().partner()))
                        .toList(),
                trace.provenance());
    }

    private TokenTrace trace(Sight sight, Marker marker) {
        Provenance.Origin origin = markers.originOf(marker);
        AuditedOperation made = origin == Provenance.Origin.THIS_INSTALLATION
                ? trail.operation(marker.operation())
                        .filter(done -> sight.covers(
                                done.subject().workspace(), done.subject().partner()))
                        .orElse(null)
                : null;
        return new TokenTrace(made == null ? List.of() : madeBy(made, marker), new Provenance(marker, origin, made));
    }

    /** What was made is written down with its id; only when the answer was lost is it not, and then it can be in one workspace only. */
    private List<KnownToken> madeBy(AuditedOperation made, Marker marker) {
        if (made.action() != Action.MINT_TOKEN) {
            return List.of();
        }
        WorkspaceName workspace = made.subject().workspace();
        if (made.result() != null) {
            return views.tokens(new TokenId(made.result()));
        }
        return workspace == null ? List.of() : carrying(marker, workspace);
    }

    private List<KnownToken> carrying(Marker marker, WorkspaceName workspace) {
        List<KnownToken> found = new ArrayList<>();
        addCarrying(marker, workspace, null, found);
        addCarrying(marker, workspace, TokenState.GONE, found);
        return found;
    }

    private void addCarrying(
            Marker marker, WorkspaceName workspace, @Nullable TokenState state, List<KnownToken> found) {
        TokenFilter filter = new TokenFilter(workspace, null, state, null, null, null, null);
        @Nullable Cursor next = null;
        do {
            Page<KnownToken> page = views.tokens(
                    Sight.everything(), filter, clock.instant(), new PageRequest(PageRequest.LARGEST_SIZE, next));
            page.items().stream().filter(token -> carries(token, marker)).forEach(found::add);
            next = page.next();
        } while (next != null);
    }

    private static boolean carries(KnownToken token, Marker marker) {
        return Marker.in(token.seen().token().comment()).filter(marker::equals).isPresent();
    }
}
