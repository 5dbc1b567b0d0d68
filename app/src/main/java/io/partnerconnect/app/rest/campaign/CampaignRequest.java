package io.partnerconnect.app.rest.campaign;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.StartCampaign;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign is to do, and to which recorded connections: those that meet everything that is given. */
public record CampaignRequest(
        @Schema(required = true) @Nullable Action action,

        @Schema(examples = "fivetran") @Nullable String partner,

        @Schema(description = "Names of workspaces; left out: all", examples = "[\"prod-eu\"]") @Nullable
        List<String> workspaces,

        @Schema(description = "Labels the workspaces must have", examples = "{\"env\":\"prod\"}") @Nullable
        Map<String, String> labels,

        @Schema(description = "Just these, each as workspace/partner", examples = "[\"prod-eu/fivetran\"]") @Nullable
        List<String> connections,

        @Schema(description = "ROTATE: how") @Nullable CampaignRotation rotation,

        @Schema(
                description =
                        "How many connections come first, to see whether it works; left out: one, but none with REVOKE",
                minimum = "0",
                maximum = "1000")
        @Nullable
        Integer canary,

        @Schema(
                description =
                        "How many percent of all each wave after that has; what is left is the last one. Left out: 10 and 50, but none with REVOKE",
                examples = "[10, 50]")
        @Nullable
        List<Integer> wavePercents,

        @Schema(
                description = "It pauses when more of those that came to rest have failed",
                minimum = "0",
                maximum = "100",
                defaultValue = "10")
        @Nullable
        Integer maxFailurePercent,

        @Schema(required = true, maxLength = 256, examples = "breach at the partner") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket,

        @Schema(
                description =
                        "Do it without the approval it needs, if it has none: told to receivers, and to be reviewed by another person. Give a ticket",
                defaultValue = "false")
        @Nullable
        Boolean breakGlass) {
    private static final int MAX_FAILURE_PERCENT = 10;

    /** What is done to each connection. */
    public enum Action {
        /** Its token is replaced. */
        ROTATE,
        /** All its tokens are revoked: for emergencies. */
        REVOKE,
        /** Its service principal is made inactive. */
        QUARANTINE
    }

    StartCampaign.Command toCommand() {
        Fields fields = new Fields();
        fields.required("reason", reason, Reason::new);
        fields.optional("ticket", ticket, Ticket::new);
        return toCommand(fields);
    }

    /** Without a reason. */
    StartCampaign.Command toTerms() {
        return toCommand(new Fields());
    }

    private StartCampaign.Command toCommand(Fields fields) {
        CampaignAction rotating = fields.optional("rotation", rotation, CampaignRotation::toDomain);
        CampaignAction what = fields.required("action", action, given -> action(given, rotating));
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        Set<WorkspaceName> names = fields.optional("workspaces", workspaces, CampaignRequest::workspaces);
        Labels marks = fields.optional("labels", labels, Labels::new);
        Set<ConnectionName> named = fields.optional("connections", connections, CampaignRequest::connections);
        fields.optional("canary", canary, first -> new Waves(first, List.of()));
        fields.optional("wave_percents", wavePercents, CampaignRequest::percents);
        fields.optional("max_failure_percent", maxFailurePercent, CampaignRequest::percent);
        return fields.whenValid(() -> new StartCampaign.Command(new CampaignTerms(
                what,
                new CampaignSelection(
                        key,
                        names == null ? Set.of() : names,
                        marks == null ? Labels.none() : marks,
                        named == null ? Set.of() : named),
                waves(what),
                maxFailurePercent == null ? MAX_FAILURE_PERCENT : maxFailurePercent)));
    }

    @SuppressWarnings("NullAway") // null only after a mistake in the rotation, and then nothing is made of it
    private CampaignAction action(Action given, CampaignAction rotating) {
        if ((given == Action.ROTATE) != (rotation != null)) {
            throw new Failure.Invalid("action", "goes with rotation when it is ROTATE, and only then");
        }
        return switch (given) {
            case ROTATE -> rotating;
            case REVOKE -> new CampaignAction.Revoke();
            case QUARANTINE -> new CampaignAction.Quarantine();
        };
    }

    private static Set<WorkspaceName> workspaces(List<String> names) {
        return names.stream().map(WorkspaceName::new).collect(Collectors.toSet());
    }

    private static Set<ConnectionName> connections(List<String> names) {
        return names.stream().map(CampaignRequest::connection).collect(Collectors.toSet());
    }

    private static ConnectionName connection(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new Failure.Invalid("connections", "must each be workspace/partner");
        }
        return new ConnectionName(new WorkspaceName(parts[0]), new PartnerKey(parts[1]));
    }

    private static Waves percents(List<Integer> percents) {
        if (percents.contains(null)) {
            throw new Failure.Invalid("wave_percents", "must be numbers");
        }
        return new Waves(0, percents);
    }

    private static Integer percent(Integer given) {
        if (given < 0 || given > 100) {
            throw new Failure.Invalid("max_failure_percent", "must be from 0 to 100");
        }
        return given;
    }

    private Waves waves(CampaignAction what) {
        Waves usual = what instanceof CampaignAction.Revoke ? Waves.none() : Waves.careful();
        return new Waves(
                canary == null ? usual.canary() : canary, wavePercents == null ? usual.percents() : wavePercents);
    }
}
