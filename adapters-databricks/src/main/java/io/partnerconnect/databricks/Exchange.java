package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Answers;
import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.auth.Authorizations;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.limits.LimitSettings;
import io.partnerconnect.databricks.limits.Shares;
import io.partnerconnect.databricks.reach.Reach;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** One attempt of a call: within the workspace's share, with a credential, and bounded in time and size. */
@Singleton
final class Exchange {
    private final DatabricksSettings settings;
    private final Authorizations authorizations;
    private final Answers answers;
    private final Shares shares;
    private final Reach reach;
    private final Guard usual;
    private final Guard tokenList;

    Exchange(
            DatabricksSettings settings,
            Authorizations authorizations,
            Shares shares,
            Reach reach,
            InstantSource clock) {
        this.settings = settings;
        this.authorizations = authorizations;
        this.answers = new Answers(clock);
        this.shares = shares;
        this.reach = reach;
        this.usual = timeLimit(settings.timeout());
        this.tokenList = timeLimit(settings.tokenListTimeout());
    }

    private static Guard timeLimit(Duration time) {
        return Guard.create()
                .withTimeout()
                .duration(time.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /**
     * @param leaving looks once more, right before the request leaves, whether it still may; {@link Trouble} says that it may not
     * @throws Trouble with what it means for what may be done next
     * @throws io.partnerconnect.domain.model.failure.Failure.Unavailable the shared budgets cannot be asked; it was not sent
     */
    <T> T once(Workspace workspace, Call<T> call, Runnable leaving) {
        return shares.of(workspace).within(call.family(), () -> inTime(workspace, call, leaving));
    }

    /**
     * Signs in as somebody else than the service. Nothing is kept of it.
     *
     * @throws Trouble refused, or surely nothing done
     */
    TokenSecret signIn(Workspace workspace, String clientId, TokenSecret secret) {
        return shares.of(workspace).within(Family.OTHER, () -> {
            try {
                return (TokenSecret) usual.<Object>get(() -> signedIn(workspace, clientId, secret), Object.class);
            } catch (TimeoutException e) {
                throw new Trouble(Sending.notSent(), null, e);
            }
        });
    }

    private TokenSecret signedIn(Workspace workspace, String clientId, TokenSecret secret) {
        return authorizations.signIn(workspace, reach.originOf(workspace), clientId, secret);
    }

    @SuppressWarnings("unchecked")
    private <T> T inTime(Workspace workspace, Call<T> call, Runnable leaving) {
        AtomicBoolean sent = new AtomicBoolean();
        try {
            return (T) limitOf(call).<Object>get(() -> answered(workspace, call, leaving, sent), Object.class);
        } catch (TimeoutException e) {
            Verdict late = sent.get() ? new Verdict.Unclear(Outage.UNREACHABLE, null) : Sending.notSent();
            throw new Trouble(late, null, e);
        }
    }

    private Guard limitOf(Call<?> call) {
        return switch (call.size()) {
            case USUAL -> usual;
            case TOKEN_LIST -> tokenList;
        };
    }

    private long longest(Call<?> call) {
        return switch (call.size()) {
            case USUAL -> settings.longestAnswer();
            case TOKEN_LIST -> settings.longestTokenList();
        };
    }

    private <T> T answered(Workspace workspace, Call<T> call, Runnable leaving, AtomicBoolean sent) {
        String origin = reach.originOf(workspace);
        TokenSecret bearer = call.bearer();
        String authorization =
                bearer == null ? authorizations.headerFor(workspace, origin) : Authorizations.header(bearer);
        leaving.run();
        sent.set(true);
        try (Response response = Sending.of(() -> call.request().send(origin, authorization))) {
            return answers.read(response, longest(call), call.reading());
        } catch (Trouble trouble) {
            if (bearer == null && trouble.verdict().equals(new Verdict.Refused(Refusal.CREDENTIAL_REFUSED))) {
                authorizations.forget(workspace);
            }
            throw trouble;
        }
    }

    @jakarta.enterprise.inject.Produces
    @Singleton
    static Authorizations authorizations(ServiceCredentials credentials, Clients clients, InstantSource clock) {
        return new Authorizations(credentials, clients.oidc(), clock);
    }

    /** Makes the shares with the service's own pauses, of budgets that all replicas share. */
    @jakarta.enterprise.inject.Produces
    @Singleton
    static Shares shares(LimitSettings settings, RateBudgets budgets, Pauses pauses) {
        return new Shares(settings, budgets, pauses);
    }

    @jakarta.enterprise.inject.Produces
    @Singleton
    static MonotonicClock monotonicClock() {
        return System::nanoTime;
    }
}
