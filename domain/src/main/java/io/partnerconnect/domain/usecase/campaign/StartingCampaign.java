package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.usecase.Exhibit;
import io.partnerconnect.domain.usecase.FourEyes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Settles which connections a campaign is about, and writes it down. */
final class StartingCampaign implements StartCampaign {
    private final Selecting selecting;
    private final Campaigns campaigns;
    private final FourEyes fourEyes;
    private final Ids ids;
    private final InstantSource clock;

    StartingCampaign(Selecting selecting, Campaigns campaigns, FourEyes fourEyes, Ids ids, InstantSource clock) {
        this.selecting = selecting;
        this.campaigns = campaigns;
        this.fourEyes = fourEyes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same request is not selected for again: by then other connections may be there. */
    @Override
    public Answer<Campaign> handle(Mandate mandate, Command command) {
        Optional<AuditedOperation> before = fourEyes.earlier(mandate);
        if (before.isPresent()) {
            return new Answer.Replayed<>(before.get());
        }
        List<ConnectionName> selected = selecting.select(command.terms());
        Mandate warranted;
        try {
            warranted = fourEyes.warranted(mandate, command, selected);
        } catch (Failure.Conflict required) { // a copy of the request may have used the approval meanwhile
            return new Answer.Replayed<>(fourEyes.earlier(mandate).orElseThrow(() -> required));
        }
        return begin(showing(warranted, command.terms(), selected), command.terms(), selected);
    }

    Exhibit exhibit(Command command) {
        List<ConnectionName> selected = selecting.select(command.terms());
        return new Exhibit(ShownItems.of(command.terms(), selected), selected);
    }

    private static Mandate showing(Mandate mandate, CampaignTerms terms, List<ConnectionName> selected) {
        Warrant warrant = mandate.warrant();
        return warrant == null ? mandate : mandate.by(warrant.showing(ShownItems.of(terms, selected)));
    }

    private Answer<Campaign> begin(Mandate mandate, CampaignTerms terms, List<ConnectionName> selected) {
        List<CampaignItem> items = items(terms, selected);
        Campaign campaign = new Campaign(
                mandate.operation(),
                terms,
                new Operation.Requester(
                        mandate.actor(), Objects.requireNonNull(mandate.reason(), "reason"), mandate.ticket(), null),
                clock.instant(),
                CampaignState.Running.fromTheStart());
        return switch (campaigns.begin(campaign, items, mandate.key(), mandate.warrant())) {
            case Admission.Begun() -> new Answer.Done<>(campaign.id(), campaign);
            case Admission.Replayed(var earlier) -> new Answer.Replayed<>(earlier);
        };
    }

    private List<CampaignItem> items(CampaignTerms terms, List<ConnectionName> connections) {
        return IntStream.range(0, connections.size())
                .mapToObj(position -> new CampaignItem(
                        position,
                        terms.waves().waveOf(position, connections.size()),
                        connections.get(position),
                        new OperationId(ids.next()),
                        CampaignItem.Status.PENDING,
                        null,
                        null))
                .toList();
    }
}
