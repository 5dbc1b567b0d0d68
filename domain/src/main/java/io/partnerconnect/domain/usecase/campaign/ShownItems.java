package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanItem;
import java.util.List;

/** A campaign as an approver is shown it: what is done to which connections. */
final class ShownItems {
    private ShownItems() {}

    static List<ApprovalItem> of(CampaignTerms terms, List<ConnectionName> selected) {
        return selected.stream()
                .map(connection -> item(terms.action(), connection))
                .toList();
    }

    private static ApprovalItem item(CampaignAction action, ConnectionName connection) {
        return switch (action) {
            case CampaignAction.Rotate rotate ->
                item(
                        PlanItem.Kind.ROTATE_CONNECTION,
                        connection,
                        "The token of " + connection + " is replaced.",
                        false);
            case CampaignAction.Revoke revoke ->
                item(
                        PlanItem.Kind.REVOKE_CONNECTION,
                        connection,
                        "All tokens of " + connection + " are revoked.",
                        true);
            case CampaignAction.Quarantine quarantine ->
                item(
                        PlanItem.Kind.QUARANTINE_CONNECTION,
                        connection,
                        "The service principal of " + connection + " is made inactive.",
                        false);
        };
    }

    private static ApprovalItem item(
            PlanItem.Kind kind, ConnectionName connection, String sentence, boolean irreversible) {
        return new ApprovalItem(new PlanItem(kind, connection.toString(), sentence), irreversible);
    }
}
