package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.PrincipalSecretsApi;
import io.partnerconnect.databricks.wire.CreateSecretRequest;
import io.partnerconnect.databricks.wire.SecretInfo;
import io.partnerconnect.databricks.wire.SecretPage;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OAuth secrets, through the workspace's way to the account, which wants the SCIM id. Signing in wants the application id. */
@Singleton
final class DatabricksPrincipalSecrets implements PrincipalSecrets {
    private final PrincipalSecretsApi api;
    private final Attempts attempts;
    private final Exchange exchange;

    DatabricksPrincipalSecrets(Clients clients, Attempts attempts, Exchange exchange) {
        this.api = clients.principalSecrets();
        this.attempts = attempts;
        this.exchange = exchange;
    }

    @Override
    public MadeSecret make(Workspace workspace, ScimId principal, Duration lifetime) {
        CreateSecretRequest request = CreateSecretRequest.of(lifetime);
        try {
            return attempts.create(
                    workspace,
                    Call.of(
                            Family.OTHER,
                            (address, authorization) ->
                                    api.create(address, authorization, principal.toString(), request),
                            body -> Reading.of(SecretInfo.class).read(body).toMade()),
                    "An OAuth secret may have been made.");
        } catch (Trouble noPrincipal) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
        }
    }

    @Override
    public List<OAuthSecret> list(Workspace workspace, ScimId principal) {
        List<OAuthSecret> found = new ArrayList<>();
        Pages.each(
                workspace,
                token -> page(workspace, principal, token),
                page -> page.all().stream().map(SecretInfo::toDomain).forEach(found::add));
        return List.copyOf(found);
    }

    private SecretPage page(Workspace workspace, ScimId principal, @Nullable String token) {
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.OTHER,
                                (address, authorization) ->
                                        api.list(address, authorization, principal.toString(), token),
                                SecretPage.class))
                .orElse(SecretPage.EMPTY);
    }

    @Override
    public Deletion delete(Workspace workspace, ScimId principal, SecretId id) {
        return attempts.delete(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) ->
                                api.delete(address, authorization, principal.toString(), id.value()),
                        Reading.nothing()),
                "The OAuth secret may have been deleted.");
    }

    @Override
    public TokenSecret signIn(Workspace workspace, ApplicationId principal, TokenSecret secret) {
        try {
            return exchange.signIn(workspace, principal.toString(), secret);
        } catch (Trouble trouble) {
            throw Failures.ofRead(workspace, trouble);
        }
    }
}
