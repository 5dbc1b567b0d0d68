package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.Drill;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealingKeys;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tiles and registered keys tell of what a campaign would find. */
final class Prospect {
    private static final int LATELY = 30;

    private final SealingKeys keys;

    Prospect(SealingKeys keys) {
        this.keys = keys;
    }

    Drill.Seen of(WorkspaceName workspace, List<ConnectionName> connections, CampaignAction action, List<Tile> tiles) {
        Map<PartnerKey, String> refused = new HashMap<>();
        int tokens = 0;
        int inUse = 0;
        for (ConnectionName connection : connections) {
            Optional<Tile> tile = tiles.stream()
                    .filter(each -> each.partner().key().equals(connection.partner()))
                    .findFirst();
            List<Token> active = tile.map(Prospect::active).orElse(List.of());
            tokens += active.size();
            inUse += (int) active.stream()
                    .filter(token -> isInUse(token, tile.orElseThrow()))
                    .count();
            refusal(connection, action, tile, active).ifPresent(code -> refused.put(connection.partner(), code));
        }
        return new Drill.Seen(workspace, connections.size(), tokens, inUse, refused, null);
    }

    private static List<Token> active(Tile tile) {
        return tile.tokens().stream()
                .filter(token -> token.stateAt(tile.observedAt()) == TokenState.ACTIVE)
                .toList();
    }

    private static boolean isInUse(Token token, Tile tile) {
        LocalDate today = LocalDate.ofInstant(tile.observedAt(), ZoneOffset.UTC);
        return token.lastUsedOn() != null && !token.lastUsedOn().isBefore(today.minusDays(LATELY));
    }

    private Optional<String> refusal(
            ConnectionName connection, CampaignAction action, Optional<Tile> tile, List<Token> active) {
        if (tile.isEmpty()) {
            return Optional.of(Missing.PARTNER.code());
        }
        return switch (action) {
            case CampaignAction.Rotate rotate when tile.get().tokens().isEmpty() -> Optional.of(Missing.TOKEN.code());
            case CampaignAction.Rotate rotate when active.size() > 1 -> Optional.of(BeginningItem.AMBIGUOUS);
            case CampaignAction.Rotate rotate
            when rotate.delivery() instanceof Delivery.SealedToRegistered
                    && keys.find(connection).isEmpty() -> Optional.of(Missing.SEALING_KEY.code());
            case CampaignAction.Rotate rotate -> Optional.empty();
            case CampaignAction.Revoke revoke -> Optional.empty();
            case CampaignAction.Quarantine quarantine ->
                tile.get().principals().isEmpty() ? Optional.of(Missing.SERVICE_PRINCIPAL.code()) : Optional.empty();
        };
    }
}
