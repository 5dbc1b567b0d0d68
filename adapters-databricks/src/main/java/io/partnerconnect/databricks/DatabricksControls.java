package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.wire.CreateOboTokenRequest;
import io.partnerconnect.databricks.wire.MeResource;
import io.partnerconnect.databricks.wire.TokenPermissions;
import io.partnerconnect.databricks.wire.WorkspaceConf;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.failure.Upstream;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a workspace says about itself. A workspace without any rule for token use answers that there is none. */
@Singleton
final class DatabricksControls implements WorkspaceControls {
    /** Nobody has it, so that asking for a token on its behalf makes none. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final String NUMBER = "X-Databricks-Org-Id";
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,17}");

    private static final TokenUse NO_ONE = new TokenUse(Set.of(), Set.of());
    private static final CreateOboTokenRequest PROBE =
            new CreateOboTokenRequest(NOBODY, TokenLifetime.SHORTEST_SECONDS, "probe for nobody", List.of());

    private final Clients clients;
    private final Attempts attempts;

    DatabricksControls(Clients clients, Attempts attempts) {
        this.clients = clients;
        this.attempts = attempts;
    }

    @Override
    public Caller caller(Workspace workspace) {
        AtomicReference<@Nullable String> number = new AtomicReference<>();
        return attempts.read(
                workspace,
                Call.of(
                        Family.SCIM,
                        (address, authorization) -> {
                            Response answer = clients.scim().me(address, authorization);
                            number.set(answer.getHeaderString(NUMBER));
                            return answer;
                        },
                        body -> Reading.of(MeResource.class).read(body).toDomain(number(number.get()))));
    }

    @Override
    public Caller callerWith(Workspace workspace, TokenSecret bearer) {
        Call<Caller> me = Call.of(
                Family.SCIM,
                clients.scim()::me,
                body -> Reading.of(MeResource.class).read(body).toDomain(null));
        try {
            return attempts.probe(workspace, me.as(bearer));
        } catch (Trouble trouble) {
            Upstream upstream = trouble.upstream();
            if (trouble.verdict() instanceof Verdict.Refused && upstream != null && isAboutTheBearer(upstream)) {
                throw new Failure.Refused(Refusal.CREDENTIAL_REFUSED, workspace.name(), upstream);
            }
            throw Failures.ofRead(workspace, trouble);
        }
    }

    /** Everybody may ask who he is: whatever else such a status can mean, here it is that what he shows does not count. */
    private static boolean isAboutTheBearer(Upstream upstream) {
        return upstream.status() == 401 || upstream.status() == 403;
    }

    /** Not every workspace says it, and not every one of those a number. */
    private static @Nullable WorkspaceNumber number(@Nullable String told) {
        return told != null && DIGITS.matcher(told).matches() ? new WorkspaceNumber(Long.parseLong(told)) : null;
    }

    @Override
    public TokenSettings tokenSettings(Workspace workspace) {
        return attempts.read(
                workspace,
                Call.of(
                        Family.OTHER,
                        (address, authorization) ->
                                clients.configuration().configuration(address, authorization, WorkspaceConf.KEYS),
                        body -> Reading.of(WorkspaceConf.class).read(body).toDomain()));
    }

    @Override
    public TokenUse tokenUse(Workspace workspace) {
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.PERMISSIONS_READ,
                                clients.configuration()::tokenPermissions,
                                body -> Reading.of(TokenPermissions.class)
                                        .read(body)
                                        .toDomain()))
                .orElse(NO_ONE);
    }

    @Override
    public OnBehalfOf onBehalfOf(Workspace workspace) {
        try {
            attempts.probe(
                    workspace,
                    Call.of(
                            Family.TOKEN_MANAGEMENT,
                            (address, authorization) ->
                                    clients.tokens().createOnBehalfOf(address, authorization, PROBE),
                            Reading.nothing()));
            return OnBehalfOf.UNKNOWN;
        } catch (Trouble trouble) {
            return meaning(workspace, trouble);
        }
    }

    private static OnBehalfOf meaning(Workspace workspace, Trouble trouble) {
        return switch (trouble.verdict()) {
            case Verdict.Gone gone -> OnBehalfOf.USABLE;
            case Verdict.Refused(Refusal refusal) ->
                switch (refusal) {
                    case ON_BEHALF_OF_OFF -> OnBehalfOf.OFF;
                    case CREDENTIAL_REFUSED,
                            CREDENTIAL_UNKNOWN,
                            CREDENTIAL_KEY_MISSING,
                            CREDENTIAL_BROKEN,
                            CREDENTIAL_UNREADABLE,
                            NOT_AN_ADMIN,
                            ADDRESS_PRIVATE,
                            ADDRESS_NOT_ALLOWED -> throw Failures.ofRead(workspace, trouble);
                    case TOKENS_DISABLED,
                            TOKEN_USE_NOT_PERMITTED,
                            LIFETIME_ABOVE_MAXIMUM,
                            QUOTA_REACHED,
                            SECRETS_EXHAUSTED,
                            REQUEST_REFUSED -> OnBehalfOf.UNKNOWN;
                };
            case Verdict.NotDone notDone -> throw Failures.ofRead(workspace, trouble);
            case Verdict.Unclear unclear -> throw Failures.ofRead(workspace, trouble);
        };
    }
}
