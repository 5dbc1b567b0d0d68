package io.partnerconnect.app.rest.account;

import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.partner.Partner;
import java.util.ArrayList;
import java.util.List;

/** What people do at a partner, and then here, in words. */
final class Steps {
    private Steps() {}

    static List<String> administratorUnavailable(AccountReport report) {
        Partner partner = report.partner();
        List<String> steps = new ArrayList<>();
        List<String> delegates = AccountResponse.delegates(report.account().users());
        if (!delegates.isEmpty()) {
            steps.add("Ask a delegate, who can add users at " + partner.displayName() + ": "
                    + String.join(", ", delegates) + ".");
        }
        steps.add("Ask " + support(partner)
                + " to make somebody else administrator of your organisation's account: nobody here can do that.");
        steps.add("Then record that with PUT /api/v1/partner-accounts/"
                + partner.key().value() + ".");
        return steps;
    }

    static List<String> closing(Partner partner) {
        String path = "/api/v1/partner-accounts/" + partner.key().value() + "/users/{email}";
        return List.of(
                "Make sure that no workspace that is not registered here is connected.",
                "Ask " + support(partner) + " to close your organisation's account.",
                "Then remove its users with DELETE " + path + ", the administrator last.");
    }

    private static String support(Partner partner) {
        String link = partner.links().support();
        return "the support of " + partner.displayName() + (link == null ? "" : " at " + link);
    }
}
