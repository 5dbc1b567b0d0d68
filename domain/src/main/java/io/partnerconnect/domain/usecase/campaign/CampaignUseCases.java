package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseCampaigns;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.partnerconnect.domain.port.in.DrillCampaign;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.usecase.Doing;
import io.partnerconnect.domain.usecase.Exhibit;
import io.partnerconnect.domain.usecase.FourEyes;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.operation.OperationUseCases;

/** Puts the use cases of campaigns together. One of these for each replica. */
public final class CampaignUseCases {
    private final Surroundings outside;
    private final BrowseTiles tiles;
    private final OperationUseCases operations;

    public CampaignUseCases(Surroundings outside, BrowseTiles tiles, OperationUseCases operations) {
        this.outside = outside;
        this.tiles = tiles;
        this.operations = operations;
    }

    public StartCampaign startCampaign() {
        return starting();
    }

    /** What there is to be shown of campaigns. */
    public Exhibit.Maker<StartCampaign.Command> exhibits() {
        return starting()::exhibit;
    }

    private StartingCampaign starting() {
        return new StartingCampaign(
                selecting(),
                campaigns(),
                new FourEyes(outside),
                outside.clockwork().ids(),
                outside.clockwork().clock());
    }

    public DrillCampaign drillCampaign() {
        return new Drilling(selecting(), tiles, outside.undertakings().custody().keys());
    }

    /** Not audited by itself; whoever puts the use cases together sees to that. */
    public Doing<SteerCampaign.Command, Standing> steering() {
        SteeringCampaign steering =
                new SteeringCampaign(campaigns(), outside.clockwork().clock());
        return (mandate, command) -> steering.steer(command);
    }

    /** {@code most}: how many items of a campaign may be under way at once. */
    public ConductCampaigns conductCampaigns(int most, SteerOperation steering) {
        BrowseTiles shared = new SharedTiles(tiles);
        MakingWay makingWay = new MakingWay(
                outside.undertakings().operations(),
                steering,
                outside.clockwork().ids());
        BeginningItem beginning = new BeginningItem(
                outside.undertakings().operations(),
                new BeginningItem.Deeds(
                        operations.rotateToken(shared),
                        operations.revokeTokens(shared),
                        operations.quarantineConnection(shared),
                        makingWay),
                outside.clockwork().clock());
        return new Conducting(
                campaigns(),
                beginning,
                outside.clockwork().clock(),
                new Conducting.Here(outside.undertakings().replica(), most));
    }

    public BrowseCampaigns browseCampaigns() {
        Campaigns campaigns = campaigns();
        return new BrowseCampaigns() {
            @Override
            public Page<Campaign> list(Sight sight, PageRequest page) {
                return campaigns.list(sight, page);
            }

            @Override
            public Standing get(OperationId id) {
                return SteeringCampaign.find(campaigns, id);
            }

            @Override
            public Page<CampaignItem> items(OperationId id, PageRequest page) {
                Page<CampaignItem> found = campaigns.items(id, page);
                if (found.items().isEmpty()
                        && campaigns.find(Sight.everything(), id).isEmpty()) {
                    throw SteeringCampaign.none(id);
                }
                return found;
            }
        };
    }

    private Selecting selecting() {
        return new Selecting(outside.records().workspaces(), outside.records().connections());
    }

    private Campaigns campaigns() {
        return outside.undertakings().campaigns();
    }
}
