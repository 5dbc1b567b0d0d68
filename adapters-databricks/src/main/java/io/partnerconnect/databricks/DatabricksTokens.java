package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.OwnTokensApi;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.rest.TokenManagementApi;
import io.partnerconnect.databricks.wire.CreateOboTokenRequest;
import io.partnerconnect.databricks.wire.CreateOboTokenResponse;
import io.partnerconnect.databricks.wire.CreateOwnTokenRequest;
import io.partnerconnect.databricks.wire.MeResource;
import io.partnerconnect.databricks.wire.TokenInfo;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.failure.Upstream;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Tokens, through token management. A list that breaks off after tokens were handed over is not asked for again, since they would be
 * handed over twice.
 */
@Singleton
final class DatabricksTokens implements WorkspaceTokens {
    private final TokenManagementApi api;
    private final OwnTokensApi own;
    private final ScimApi scim;
    private final Attempts attempts;

    DatabricksTokens(Clients clients, Attempts attempts) {
        this.api = clients.tokens();
        this.own = clients.ownTokens();
        this.scim = clients.scim();
        this.attempts = attempts;
    }

    @Override
    public MintedToken mint(Workspace workspace, ApplicationId principal, MintOrder order) {
        var request = new CreateOboTokenRequest(
                principal.toString(), order.lifetime().seconds(), order.comment(), order.scopes());
        try {
            return attempts.create(
                    workspace,
                    Call.of(
                            Family.TOKEN_MANAGEMENT,
                            (address, authorization) -> api.createOnBehalfOf(address, authorization, request),
                            body -> Reading.of(CreateOboTokenResponse.class)
                                    .read(body)
                                    .toDomain()),
                    "A token may have been made.");
        } catch (Trouble noPrincipal) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString());
        }
    }

    @Override
    public MintedToken mintAs(Workspace workspace, TokenSecret access, MintOrder order) {
        var request = new CreateOwnTokenRequest(order.lifetime().seconds(), order.comment(), order.scopes());
        Call<MintedToken> call = Call.of(
                Family.OTHER,
                (address, authorization) -> own.create(address, authorization, request),
                body -> Reading.of(CreateOboTokenResponse.class).read(body).toDomain());
        try {
            return attempts.create(workspace, call.as(access), "A token may have been made.");
        } catch (Trouble nothingThere) {
            throw Failures.refusedRequest(workspace, nothingThere);
        }
    }

    @Override
    public void each(Workspace workspace, Consumer<Token> each) {
        AtomicBoolean begun = new AtomicBoolean();
        TokenList list = new TokenList(token -> {
            begun.set(true);
            each.accept(token);
        });
        attempts.read(
                workspace, Call.of(Family.TOKEN_MANAGEMENT, api::list, list).ofTokenList(), () -> !begun.get());
    }

    @Override
    public Optional<Token> find(Workspace workspace, TokenId id) {
        return attempts.find(
                workspace,
                Call.of(
                        Family.TOKEN_MANAGEMENT,
                        (address, authorization) -> api.get(address, authorization, id.value()),
                        body -> Reading.of(TokenInfo.Envelope.class).read(body).toDomain()));
    }

    @Override
    public Deletion revoke(Workspace workspace, TokenId id) {
        return attempts.delete(
                workspace,
                Call.of(
                        Family.TOKEN_MANAGEMENT,
                        (address, authorization) -> api.delete(address, authorization, id.value()),
                        Reading.nothing()),
                "The token may have been revoked.");
    }

    @Override
    public ApplicationId authenticate(Workspace workspace, TokenSecret value) {
        Call<ApplicationId> me = Call.of(
                Family.SCIM,
                scim::me,
                body -> Reading.of(MeResource.class).read(body).applicationId());
        try {
            return attempts.probe(workspace, me.as(value));
        } catch (Trouble trouble) {
            Upstream upstream = trouble.upstream();
            if (trouble.verdict() instanceof Verdict.Refused && upstream != null && isAboutTheToken(upstream)) {
                throw new Failure.Refused(Refusal.CREDENTIAL_REFUSED, workspace.name(), upstream);
            }
            throw Failures.ofRead(workspace, trouble);
        }
    }

    /** Everybody may ask who he is: whatever else such a status can mean, here it is that the token does not count. */
    private static boolean isAboutTheToken(Upstream upstream) {
        return upstream.status() == 401 || upstream.status() == 403;
    }
}
