package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class FakeWorkspaceTokens implements WorkspaceTokens {
    private static final long QUOTA = 600;

    private final FakeDatabricks databricks;

    FakeWorkspaceTokens(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public MintedToken mint(Workspace workspace, ApplicationId principal, MintOrder order) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("a token may have been made.");
            ServicePrincipal owner = admittedOnBehalf(fake, principal, order.lifetime());
            return delivered(fake, made(fake, owner, order, fake.caller().userName()));
        }
    }

    @Override
    public MintedToken mintAs(Workspace workspace, TokenSecret access, MintOrder order) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admitAnybodysChange("a token may have been made.");
            ServicePrincipal owner = admitted(fake, order.lifetime(), signedIn(fake, access));
            return delivered(
                    fake, made(fake, owner, order, owner.applicationId().toString()));
        }
    }

    /** By an access token, or by a token. */
    static ServicePrincipal signedIn(FakeWorkspace fake, TokenSecret access) {
        Optional<ScimId> who = access.reveal(text -> Optional.ofNullable(fake.access.get(text)))
                .or(() -> accepted(fake, access).flatMap(token -> Optional.ofNullable(token.owner())));
        return fake.principals().stream()
                .filter(there -> who.filter(there.id()::equals).isPresent() && there.active())
                .findFirst()
                .orElseThrow(() -> fake.answers.refused(Refusal.CREDENTIAL_REFUSED));
    }

    private static MintedToken delivered(FakeWorkspace fake, MintedToken minted) {
        fake.tokens.create(minted.token().id(), minted.token());
        fake.answers.deliver("a token may have been made.");
        return minted;
    }

    private static ServicePrincipal admittedOnBehalf(FakeWorkspace fake, ApplicationId id, TokenLifetime lifetime) {
        requireTokens(fake);
        if (fake.onBehalfOf() == OnBehalfOf.OFF) {
            throw fake.answers.refused(Refusal.ON_BEHALF_OF_OFF);
        }
        ServicePrincipal principal = fake.principals().stream()
                .filter(candidate -> candidate.applicationId().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
        return admitted(fake, lifetime, principal);
    }

    private static void requireTokens(FakeWorkspace fake) {
        if (Boolean.FALSE.equals(fake.tokenSettings().enabled())) {
            throw fake.answers.refused(Refusal.TOKENS_DISABLED);
        }
    }

    private static ServicePrincipal admitted(FakeWorkspace fake, TokenLifetime lifetime, ServicePrincipal principal) {
        requireTokens(fake);
        if (!fake.tokenUse().admits(principal)) {
            throw fake.answers.refused(Refusal.TOKEN_USE_NOT_PERMITTED);
        }
        checkLimits(fake, principal, lifetime);
        return principal;
    }

    private static void checkLimits(FakeWorkspace fake, ServicePrincipal principal, TokenLifetime lifetime) {
        Duration longest = fake.tokenSettings().maximumLifetime();
        if (longest != null && lifetime.value().compareTo(longest) > 0) {
            throw fake.answers.refused(Refusal.LIFETIME_ABOVE_MAXIMUM);
        }
        if (fake.tokens().stream().filter(token -> token.belongsTo(principal)).count() >= QUOTA) {
            throw fake.answers.refused(Refusal.QUOTA_REACHED);
        }
    }

    private static MintedToken made(FakeWorkspace fake, ServicePrincipal owner, MintOrder order, String createdBy) {
        Instant now = fake.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TokenSecret value = new TokenSecret("dapi%032x".formatted(fake.nextNumber()));
        Token token = new Token(
                TokenId.ofPasted(value),
                owner.id(),
                order.comment(),
                now,
                createdBy,
                now.plus(order.lifetime().value()),
                null,
                order.scopes());
        value.reveal(text -> fake.values.put(text, token.id()));
        return new MintedToken(token, value);
    }

    @Override
    public void each(Workspace workspace, Consumer<Token> each) {
        FakeWorkspace fake = databricks.workspace(workspace);
        List<Token> shown;
        synchronized (fake) {
            fake.admit();
            shown = fake.tokens.shown();
        }
        shown.forEach(each);
    }

    @Override
    public Optional<Token> find(Workspace workspace, TokenId id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.tokens.shown(id);
        }
    }

    @Override
    public Deletion revoke(Workspace workspace, TokenId id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("the token may have been revoked.");
            boolean removed = !fake.isOutOfReach(id) && fake.tokens.remove(id);
            fake.answers.deliver("the token may have been revoked.");
            return removed ? Deletion.DELETED : Deletion.ALREADY_GONE;
        }
    }

    @Override
    public ApplicationId authenticate(Workspace workspace, TokenSecret value) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admitAnybody();
            Token token = accepted(fake, value).orElseThrow(() -> fake.answers.refused(Refusal.CREDENTIAL_REFUSED));
            ServicePrincipal owner = fake.principals().stream()
                    .filter(token::belongsTo)
                    .filter(ServicePrincipal::active)
                    .findFirst()
                    .orElseThrow(() -> fake.answers.refused(Refusal.CREDENTIAL_REFUSED));
            fake.use(token.id(), LocalDate.ofInstant(fake.clock.instant(), ZoneOffset.UTC));
            return owner.applicationId();
        }
    }

    private static Optional<Token> accepted(FakeWorkspace fake, TokenSecret value) {
        if (Boolean.FALSE.equals(fake.tokenSettings().enabled())) {
            return Optional.empty();
        }
        Optional<TokenId> id = value.reveal(text -> Optional.ofNullable(fake.values.get(text)));
        return fake.tokens.there().stream()
                .filter(token -> id.filter(token.id()::equals).isPresent())
                .filter(token -> token.expiresAt() == null || token.expiresAt().isAfter(fake.clock.instant()))
                .findFirst();
    }
}
