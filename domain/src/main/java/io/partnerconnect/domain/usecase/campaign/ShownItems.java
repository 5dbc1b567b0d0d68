package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanItem;
import java.util.List;
import java.util.stream.Stream;

/** A campaign as an approver is shown it: what is done to which connections, the first of them by name. */
final class ShownItems {
    /** More than that nobody reads; what is bound is all of them. */
    static final int BY_NAME = 200;

    private ShownItems() {}

    static List<ApprovalItem> of(CampaignTerms terms, List<ConnectionName> selected) {
        Stream<ApprovalItem> named =
                selected.stream().limit(BY_NAME).map(connection -> item(terms.action(), connection));
        int more = selected.size() - BY_NAME;
        return more <= 0
                ? named.toList()
                : Stream.concat(named, Stream.of(more(terms.action(), more))).toList();
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

    private static ApprovalItem more(CampaignAction action, int more) {
        return new ApprovalItem(
                new PlanItem(
                        PlanItem.Kind.MORE_CONNECTIONS, null, "The same is done to " + more + " more connections."),
                action instanceof CampaignAction.Revoke);
    }
}
