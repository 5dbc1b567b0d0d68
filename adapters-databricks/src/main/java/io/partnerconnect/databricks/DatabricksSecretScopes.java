package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.SecretsApi;
import io.partnerconnect.databricks.wire.PutSecretRequest;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.SecretScopes;
import jakarta.inject.Singleton;

/** Secret scopes. Putting the same value twice leaves one. */
@Singleton
final class DatabricksSecretScopes implements SecretScopes {
    private final SecretsApi api;
    private final Attempts attempts;

    DatabricksSecretScopes(Clients clients, Attempts attempts) {
        this.api = clients.secrets();
        this.attempts = attempts;
    }

    @Override
    public void put(Workspace workspace, Delivery.SecretScope place, TokenSecret value) {
        var request = new PutSecretRequest(place.scope(), place.key(), value);
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.OTHER,
                            (address, authorization) -> api.put(address, authorization, request),
                            Reading.nothing()),
                    "The value may have been put into the secret scope.");
        } catch (Trouble noScope) {
            throw new Failure.NotFound(Missing.SECRET_SCOPE, place.scope());
        }
    }
}
