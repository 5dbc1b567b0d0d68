package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceTokens} must do. */
public abstract class WorkspaceTokensContract extends WorkspaceFailuresContract {
    protected static final TokenLifetime ONE_HOUR = TokenLifetime.ofSeconds(3600);
    private static final TokenId NONE = new TokenId("0".repeat(64));

    private WorkspaceArrangement other;

    protected abstract WorkspaceTokens tokens();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("each", it -> tokens().each(it, token -> {})),
                new Read("find", it -> assertThat(tokens().find(it, NONE)).isNotNull()));
    }

    @Test
    void aMintedTokenBelongsToThePrincipalAndCarriesTheComment() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        String comment = "for the pipeline [pca1:test:" + UUID.randomUUID() + ":0123456789abcdef]";

        // When
        MintedToken minted = tokens().mint(other.workspace(), principal.applicationId(), order(comment, ONE_HOUR));

        // Then
        assertThat(minted.token().belongsTo(principal)).isTrue();
        assertThat(minted.token().comment()).isEqualTo(comment);
        assertThat(minted.token().expiresAt())
                .isEqualTo(minted.token().createdAt().plus(ONE_HOUR.value()));
        assertThat(minted.secret().<Boolean>reveal(value -> value.startsWith("dapi")))
                .isTrue();
        assertThat(listed()).contains(minted.token());
    }

    @Test
    void mintingTwiceMakesTwoTokens() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");

        // When
        MintedToken first = mint(principal);
        MintedToken second = mint(principal);

        // Then
        assertThat(other.tokens()).contains(first.token().id(), second.token().id());
        assertThat(first.token().id()).isNotEqualTo(second.token().id());
    }

    @Test
    void aMintWithoutAnAnswerIsUnknownAndItsCommentShowsOneToken() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        String comment = "lost " + UUID.randomUUID();
        other.loseAnswersOfChanges();

        // When
        Throwable minting = catchThrowable(
                () -> tokens().mint(other.workspace(), principal.applicationId(), order(comment, ONE_HOUR)));

        // Then
        other.answerAgain();
        assertThat(minting).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(listed())
                .filteredOn(token -> token.comment().equals(comment))
                .hasSize(1);
    }

    @Test
    void nothingIsMintedForAnUnknownPrincipal() {
        // When
        Throwable minting = catchThrowable(() ->
                tokens().mint(other.workspace(), new ApplicationId(UUID.randomUUID()), order("for nobody", ONE_HOUR)));

        // Then
        assertThat(minting)
                .isInstanceOfSatisfying(
                        Failure.NotFound.class,
                        missing -> assertThat(missing.code()).isEqualTo("service-principal-not-found"));
    }

    @Test
    void nothingIsMintedWhileTokensAreOff() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.tokensEnabled(false);

        // Then
        assertThat(refusalOfMinting(principal)).isEqualTo(Refusal.TOKENS_DISABLED);
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void nothingIsMintedWhileOnBehalfOfIsOff() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.onBehalfOfEnabled(false);

        // Then
        assertThat(refusalOfMinting(principal)).isEqualTo(Refusal.ON_BEHALF_OF_OFF);
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void nothingIsMintedForAPrincipalThatMayNotUseTokens() {
        // Given
        ServicePrincipal principal = other.addPrincipalWithoutTokenUse("FIVETRAN_USER");

        // Then
        assertThat(refusalOfMinting(principal)).isEqualTo(Refusal.TOKEN_USE_NOT_PERMITTED);
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void nothingIsMintedThatLivesLongerThanTheWorkspaceAllows() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.maximumLifetimeDays(1);

        // When
        Throwable minting = catchThrowable(() -> tokens().mint(
                        other.workspace(),
                        principal.applicationId(),
                        order("too long", new TokenLifetime(Duration.ofDays(2)))));

        // Then
        assertThat(minting)
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.LIFETIME_ABOVE_MAXIMUM));
    }

    @Test
    void nothingIsMintedAboveTheQuota() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.exhaustQuota(principal);

        // Then
        assertThat(refusalOfMinting(principal)).isEqualTo(Refusal.QUOTA_REACHED);
    }

    @Test
    void nothingIsMintedWithARefusedCredential() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.expireCredential();

        // Then
        assertThat(refusalOfMinting(principal)).isEqualTo(Refusal.CREDENTIAL_REFUSED);
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void aThrottledMintSurelyMadeNothing() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.throttle();

        // When
        Throwable minting = catchThrowable(() -> mint(principal));

        // Then
        assertThat(minting)
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isPositive());
        assertThat(other.tokens()).isEmpty();
    }

    @Test
    void everyTokenIsHandedOverAsItIs() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        LocalDate used = LocalDate.of(2026, 3, 14);
        Token expiring = other.addToken(principal, "expiring", Duration.ofDays(90), Duration.ofDays(1), used);
        Token endless = other.addToken(principal, "endless", null, Duration.ofDays(1), null);

        // When
        List<Token> listed = listed();

        // Then
        assertThat(listed)
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "id", "owner", "comment", "createdAt", "expiresAt", "lastUsedOn")
                .contains(expiring, endless);
    }

    @Test
    void anExpiredTokenIsStillListed() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        Token expired = other.addToken(principal, "expired", Duration.ofDays(1), Duration.ofDays(3), null);

        // When
        List<Token> listed = listed();

        // Then
        assertThat(listed).extracting(Token::id).contains(expired.id());
    }

    @Test
    void aTokenIsFoundByItsId() {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);

        // When
        var found = tokens().find(other.workspace(), token.id());

        // Then
        assertThat(found).map(Token::comment).contains("one");
    }

    @Test
    void anUnknownTokenIsNotFound() {
        assertThat(tokens().find(other.workspace(), NONE)).isEmpty();
    }

    @Test
    void aRevokedTokenIsGoneAndTheOthersStay() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        Token revoked = other.addToken(principal, "to go", null, Duration.ZERO, null);
        Token kept = other.addToken(principal, "to stay", null, Duration.ZERO, null);

        // When
        Deletion revocation = tokens().revoke(other.workspace(), revoked.id());

        // Then
        assertThat(revocation).isEqualTo(Deletion.DELETED);
        assertThat(other.tokens()).contains(kept.id()).doesNotContain(revoked.id());
    }

    @Test
    void aTokenRevokedTwiceIsAlreadyGone() {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);
        assertThat(tokens().revoke(other.workspace(), token.id())).isEqualTo(Deletion.DELETED);

        // When
        Deletion second = tokens().revoke(other.workspace(), token.id());

        // Then
        assertThat(second).isEqualTo(Deletion.ALREADY_GONE);
    }

    @Test
    void aRevocationWithoutAnAnswerIsUnknownAndFoundOutByLooking() {
        // Given
        Token token = other.addToken(other.addPrincipal("FIVETRAN_USER"), "one", null, Duration.ZERO, null);
        other.loseAnswersOfChanges();

        // When
        Throwable revoking = catchThrowable(() -> tokens().revoke(other.workspace(), token.id()));

        // Then
        other.answerAgain();
        assertThat(revoking).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(tokens().find(other.workspace(), token.id())).isEmpty();
    }

    @Test
    void aFreshTokenSignsInAsThePrincipalItBelongsTo() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.addPrincipal("RIVERY_USER");
        MintedToken minted = mint(principal);

        // When
        ApplicationId signedIn = tokens().authenticate(other.workspace(), minted.secret());

        // Then
        assertThat(signedIn).isEqualTo(principal.applicationId());
    }

    @Test
    void signingInCountsAsUse() {
        // Given
        MintedToken minted = mint(other.addPrincipal("FIVETRAN_USER"));

        // When
        var signedIn = tokens().authenticate(other.workspace(), minted.secret());

        // Then
        assertThat(signedIn).isNotNull();
        assertThat(tokens().find(other.workspace(), minted.token().id()))
                .hasValueSatisfying(token -> assertThat(token.lastUsedOn()).isNotNull());
    }

    @Test
    void signingInTakesNoCredentialOfTheServices() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        MintedToken minted = mint(principal);
        other.expireCredential();

        // When
        ApplicationId signedIn = tokens().authenticate(other.workspace(), minted.secret());

        // Then
        assertThat(signedIn).isEqualTo(principal.applicationId());
    }

    @Test
    void aValueThatIsNoTokenIsRefused() {
        // When
        Throwable signingIn = catchThrowable(
                () -> tokens().authenticate(other.workspace(), new TokenSecret("dapi" + "0".repeat(32))));

        // Then
        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), signingIn);
    }

    @Test
    void theTokenOfAnInactivePrincipalIsRefused() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        MintedToken minted = mint(principal);
        other.deactivate(principal);

        // When
        Throwable signingIn = catchThrowable(() -> tokens().authenticate(other.workspace(), minted.secret()));

        // Then
        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), signingIn);
    }

    @Test
    void aRevokedTokenIsRefused() {
        // Given
        MintedToken minted = mint(other.addPrincipal("FIVETRAN_USER"));
        assertThat(tokens().revoke(other.workspace(), minted.token().id())).isEqualTo(Deletion.DELETED);

        // When
        Throwable signingIn = catchThrowable(() -> tokens().authenticate(other.workspace(), minted.secret()));

        // Then
        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), signingIn);
    }

    @Test
    void aTokenIsRefusedWhileTokensAreOff() {
        // Given
        MintedToken minted = mint(other.addPrincipal("FIVETRAN_USER"));
        other.tokensEnabled(false);

        // When
        Throwable signingIn = catchThrowable(() -> tokens().authenticate(other.workspace(), minted.secret()));

        // Then
        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), signingIn);
    }

    @Test
    void nobodySignsInToAWorkspaceThatFails() {
        // Given
        MintedToken minted = mint(other.addPrincipal("FIVETRAN_USER"));
        other.fail();

        // When
        Throwable signingIn = catchThrowable(() -> tokens().authenticate(other.workspace(), minted.secret()));

        // Then
        Ended.as(Failure.Unavailable.class, "workspace-failing", signingIn);
    }

    @Test
    void aMintAnsweredWithTheWorkspacesOwnErrorIsUnknown() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        other.fail();

        // When
        Throwable minting = catchThrowable(() -> mint(principal));

        // Then
        assertThat(minting).isInstanceOf(Failure.OutcomeUnknown.class);
    }

    private Refusal refusalOfMinting(ServicePrincipal principal) {
        Throwable minting = catchThrowable(() -> mint(principal));
        assertThat(minting).isInstanceOf(Failure.Refused.class);
        return ((Failure.Refused) minting).refusal();
    }

    private MintedToken mint(ServicePrincipal principal) {
        return tokens().mint(other.workspace(), principal.applicationId(), order("for a test", ONE_HOUR));
    }

    private List<Token> listed() {
        List<Token> listed = new ArrayList<>();
        tokens().each(other.workspace(), listed::add);
        return listed;
    }

    private static MintOrder order(String comment, TokenLifetime lifetime) {
        return new MintOrder(comment, lifetime, List.of());
    }
}
