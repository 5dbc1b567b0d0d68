package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.wire.UserResource.ListResponse;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import jakarta.inject.Singleton;
import java.util.Optional;

/** People, through SCIM. Its filters do not mind case; who is asked for is looked for once more in what comes. */
@Singleton
final class DatabricksUsers implements WorkspaceUsers {
    private static final int PAGE = 100;

    private final ScimApi api;
    private final Attempts attempts;

    DatabricksUsers(Clients clients, Attempts attempts) {
        this.api = clients.scim();
        this.attempts = attempts;
    }

    @Override
    public Optional<WorkspaceUser> find(Workspace workspace, EmailAddress email) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.SCIM,
                        (address, authorization) ->
                                api.users(address, authorization, isNamed(email), PAGE, "userName,active"),
                        body -> Reading.of(ListResponse.class).read(body).find(email)));
    }

    private static String isNamed(EmailAddress email) {
        return "userName eq " + quoted(email.value());
    }

    /** As a JSON text (RFC 7644, 3.4.2.2): what is in it cannot end it. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
