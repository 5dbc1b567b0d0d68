package io.partnerconnect.app.rest.tile;

import io.partnerconnect.app.rest.principal.PrincipalResponse;
import io.partnerconnect.app.rest.token.TokenResponse;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection: its tile in full, with each service principal and token. */
public record ConnectionResponse(
        TileResponse tile,
        List<PrincipalResponse> servicePrincipals,
        List<TokenResponse> tokens,

        @Schema(description = "The generation of each token the service made for the connection and kept, by token_id")
        Map<String, Long> generations,

        @Nullable RecordResponse checkMark) {
    /** Who recorded the check mark, and when. */
    public record RecordResponse(
            String recordedBy,
            Instant recordedAt,

            @Schema(description = "Null when nobody has reported one") @Nullable
            PartnerAnswerResponse partnerAnswer) {}

    /** What the partner answered, and who reported that and when. */
    public record PartnerAnswerResponse(PartnerAnswer answer, String reportedBy, Instant reportedAt) {}

    static ConnectionResponse from(WorkspaceName workspace, Tile tile, Map<TokenId, Long> generations) {
        return new ConnectionResponse(
                TileResponse.from(workspace, tile),
                tile.principals().stream()
                        .map(each -> PrincipalResponse.from(new ObservedPrincipal(
                                workspace, each, tile.partner().key(), tile.observedAt())))
                        .toList(),
                tile.tokens().stream()
                        .map(each -> TokenResponse.from(observed(workspace, tile, each)))
                        .toList(),
                tile.tokens().stream()
                        .map(Token::id)
                        .filter(generations::containsKey)
                        .collect(Collectors.toMap(TokenId::value, generations::get)),
                record(tile.record()));
    }

    private static ObservedToken observed(WorkspaceName workspace, Tile tile, Token token) {
        ApplicationId owner = tile.principals().stream()
                .filter(token::belongsTo)
                .map(ServicePrincipal::applicationId)
                .findFirst()
                .orElse(null);
        return new ObservedToken(workspace, token, owner, tile.partner().key(), tile.observedAt());
    }

    static @Nullable RecordResponse record(@Nullable RecordedConnection record) {
        return record == null
                ? null
                : new RecordResponse(record.recordedBy().name(), record.recordedAt(), answer(record.answer()));
    }

    private static @Nullable PartnerAnswerResponse answer(@Nullable ReportedAnswer answer) {
        return answer == null
                ? null
                : new PartnerAnswerResponse(answer.answer(), answer.reportedBy().name(), answer.reportedAt());
    }
}
