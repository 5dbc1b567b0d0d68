package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Tally;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as callers are told of it. */
public record CampaignResponse(
        String id,
        CampaignRequest.Action action,
        State state,

        @Schema(description = "PAUSED: why") @Nullable String code,

        @Schema(description = "The wave it is at, from 1; null when all have come to rest, and in lists") @Nullable
        Integer wave,

        @Schema(description = "How far each wave is; null in lists") @Nullable
        List<WaveResponse> waves,

        String reason,
        @Nullable String ticket,
        String actor,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Where a campaign is. */
    public enum State {
        RUNNING,
        PAUSED,
        COMPLETED,
        CANCELLED
    }

    /** How many connections of a wave are how far. */
    public record WaveResponse(int wave, long pending, long underWay, long done, long failed, long skipped) {
        private static WaveResponse from(int wave, Tally tally) {
            return new WaveResponse(
                    wave, tally.pending(), tally.underWay(), tally.done(), tally.failed(), tally.skipped());
        }
    }

    static CampaignResponse from(Campaign campaign) {
        return from(campaign, null, null);
    }

    static CampaignResponse from(Standing standing) {
        Integer wave = standing.wave().isPresent() ? standing.wave().getAsInt() : null;
        List<WaveResponse> waves = standing.waves().entrySet().stream()
                .map(each -> WaveResponse.from(each.getKey(), each.getValue()))
                .toList();
        return from(standing.campaign(), wave, waves);
    }

    private static CampaignResponse from(
            Campaign campaign, @Nullable Integer wave, @Nullable List<WaveResponse> waves) {
        CampaignState state = campaign.state();
        return new CampaignResponse(
                campaign.id().toString(),
                action(campaign.terms().action()),
                state(state),
                state instanceof CampaignState.Paused(var code) ? code : null,
                wave,
                waves,
                campaign.requester().reason().value(),
                campaign.requester().ticket() == null
                        ? null
                        : campaign.requester().ticket().value(),
                campaign.requester().actor().name(),
                campaign.startedAt(),
                state instanceof CampaignState.Ended ended ? ended.at() : null);
    }

    private static CampaignRequest.Action action(CampaignAction action) {
        return switch (action) {
            case CampaignAction.Rotate rotate -> CampaignRequest.Action.ROTATE;
            case CampaignAction.Revoke revoke -> CampaignRequest.Action.REVOKE;
            case CampaignAction.Quarantine quarantine -> CampaignRequest.Action.QUARANTINE;
        };
    }

    private static State state(CampaignState state) {
        return switch (state) {
            case CampaignState.Running running -> State.RUNNING;
            case CampaignState.Paused paused -> State.PAUSED;
            case CampaignState.Completed completed -> State.COMPLETED;
            case CampaignState.Cancelled cancelled -> State.CANCELLED;
        };
    }
}
