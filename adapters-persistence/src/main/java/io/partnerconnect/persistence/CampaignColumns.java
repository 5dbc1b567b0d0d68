package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns {@code action} and {@code terms} of {@code pca.campaign}. A word that was stored once keeps its meaning. */
final class CampaignColumns {
    private static final String TO_REGISTERED = "SEALED_TO_REGISTERED";

    private CampaignColumns() {}

    static Tagged from(CampaignTerms terms) {
        CampaignSelection selection = terms.selection();
        return from(terms.action())
                .with("partner", Columns.map(selection.partner(), PartnerKey::value))
                .with(
                        "workspaces",
                        selection.workspaces().stream()
                                .map(WorkspaceName::value)
                                .toList())
                .with(
                        "labels",
                        selection.labels().values().entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .toList())
                .with(
                        "connections",
                        selection.connections().stream()
                                .map(ConnectionName::toString)
                                .toList())
                .with("canary", Integer.toString(terms.waves().canary()))
                .with(
                        "percents",
                        terms.waves().percents().stream()
                                .map(each -> Integer.toString(each))
                                .toList())
                .with("max_failure_percent", Integer.toString(terms.maxFailurePercent()));
    }

    private static Tagged from(CampaignAction action) {
        return switch (action) {
            case CampaignAction.Rotate rotate -> rotate(rotate);
            case CampaignAction.Revoke() -> Tagged.as("REVOKE");
            case CampaignAction.Quarantine() -> Tagged.as("QUARANTINE");
        };
    }

    private static Tagged rotate(CampaignAction.Rotate rotate) {
        String seconds = Columns.map(rotate.lifetime(), lifetime -> Long.toString(lifetime.seconds()));
        Tagged tagged = Tagged.as("ROTATE").with("cause", rotate.cause()).with("lifetime_seconds", seconds);
        return delivery(Components.terms(tagged, rotate.terms()), rotate.delivery());
    }

    private static Tagged delivery(Tagged to, Delivery delivery) {
        return switch (delivery) {
            case Delivery.SealedToRegistered() -> to.with("to", TO_REGISTERED);
            case Delivery.Definite definite -> Components.delivery(to, definite);
        };
    }

    private static Delivery delivery(Tagged from) {
        return from.text("to").equals(TO_REGISTERED) ? new Delivery.SealedToRegistered() : Components.delivery(from);
    }

    static CampaignTerms toDomain(Tagged tagged) {
        return new CampaignTerms(
                action(tagged), selection(tagged), waves(tagged), Integer.parseInt(tagged.text("max_failure_percent")));
    }

    private static CampaignAction action(Tagged tagged) {
        return switch (tagged.word()) {
            case "ROTATE" ->
                new CampaignAction.Rotate(
                        tagged.word("cause", RotationCause.class),
                        Columns.map(
                                tagged.textOrNull("lifetime_seconds"),
                                seconds -> TokenLifetime.ofSeconds(Long.parseLong(seconds))),
                        Components.terms(tagged),
                        delivery(tagged));
            case "REVOKE" -> new CampaignAction.Revoke();
            case "QUARANTINE" -> new CampaignAction.Quarantine();
            default -> throw tagged.unknown("campaign to");
        };
    }

    private static CampaignSelection selection(Tagged tagged) {
        Map<String, String> labels = new HashMap<>();
        tagged.texts("labels").forEach(label -> {
            int end = label.indexOf('='); // no key has one
            labels.put(label.substring(0, end), label.substring(end + 1));
        });
        return new CampaignSelection(
                Columns.map(tagged.textOrNull("partner"), PartnerKey::new),
                tagged.texts("workspaces").stream().map(WorkspaceName::new).collect(Collectors.toSet()),
                new Labels(labels),
                tagged.texts("connections").stream()
                        .map(CampaignColumns::connection)
                        .collect(Collectors.toSet()));
    }

    private static ConnectionName connection(String text) {
        int end = text.indexOf('/');
        return new ConnectionName(new WorkspaceName(text.substring(0, end)), new PartnerKey(text.substring(end + 1)));
    }

    private static Waves waves(Tagged tagged) {
        return new Waves(
                Integer.parseInt(tagged.text("canary")),
                tagged.texts("percents").stream().map(Integer::valueOf).toList());
    }
}
