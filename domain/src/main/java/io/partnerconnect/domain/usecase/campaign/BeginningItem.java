package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.RevokeTokens;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Begins the operation of an item, unless that is there already: whoever began it may have died before he could say so. Of two replicas
 * that begin it at once one finds the connection busy, and then, that it was busy with this.
 */
final class BeginningItem {
    /** The connection has several tokens that can be used, and a campaign cannot tell which is to be replaced. */
    static final String AMBIGUOUS = "token-ambiguous";
    /** How long it is tried for, before it is told as failed. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final Operations operations;
    private final Deeds deeds;
    private final InstantSource clock;

    /** What can be done to a connection. */
    record Deeds(RotateToken rotate, RevokeTokens revoke, QuarantineConnection quarantine, MakingWay makingWay) {}

    BeginningItem(Operations operations, Deeds deeds, InstantSource clock) {
        this.operations = operations;
        this.deeds = deeds;
        this.clock = clock;
    }

    ItemResult begin(Campaign campaign, CampaignItem item) {
        try {
            if (operations.find(item.operation()).isEmpty()) {
                begin(campaign.terms().action(), campaign.mandate(item.operation()), item);
            }
            return new ItemResult.Begun(item.position());
        } catch (Failure.Unavailable unavailable) {
            return later(item, unavailable, unavailable.retryAfter());
        } catch (Failure.Conflict conflict) {
            return clashing(campaign, item, conflict);
        } catch (Failure.Invalid invalid) {
            return new ItemResult.Refused(item.position(), code(invalid));
        } catch (Failure failure) {
            return new ItemResult.Refused(item.position(), failure.code());
        }
    }

    private static String code(Failure.Invalid invalid) {
        return switch (invalid.errors().getFirst().field()) {
            case "token_id" -> AMBIGUOUS;
            case "delivery.public_key" -> Missing.SEALING_KEY.code();
            default -> invalid.code();
        };
    }

    private ItemResult clashing(Campaign campaign, CampaignItem item, Failure.Conflict conflict) {
        if (conflict.clash() != Clash.CONNECTION_BUSY) {
            return new ItemResult.Refused(item.position(), conflict.code());
        }
        if (campaign.terms().action() instanceof CampaignAction.Revoke) {
            deeds.makingWay().on(item.connection(), campaign);
        }
        return later(item, conflict, BETWEEN_ATTEMPTS);
    }

    private Answer<Started> begin(CampaignAction action, Mandate mandate, CampaignItem item) {
        return switch (action) {
            case CampaignAction.Rotate(var cause, var lifetime, var terms, var delivery) ->
                deeds.rotate()
                        .handle(
                                mandate,
                                new RotateToken.Command(item.connection(), null, lifetime, cause, terms, delivery));
            case CampaignAction.Revoke() -> deeds.revoke().handle(mandate, new RevokeTokens.Command(item.connection()));
            case CampaignAction.Quarantine() ->
                deeds.quarantine().handle(mandate, new QuarantineConnection.Command(item.connection()));
        };
    }

    private ItemResult later(CampaignItem item, Failure failure, Duration pause) {
        Instant now = clock.instant();
        boolean patient =
                item.triedSince() == null || now.isBefore(item.triedSince().plus(PATIENCE));
        Duration longEnough = pause.compareTo(BETWEEN_ATTEMPTS) < 0 ? BETWEEN_ATTEMPTS : pause;
        return patient
                ? new ItemResult.Later(item.position(), failure.code(), now.plus(longEnough))
                : new ItemResult.Refused(item.position(), failure.code());
    }
}
