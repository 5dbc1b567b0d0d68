package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PrincipalSecrets} must do, and minting with what it gives. */
public abstract class PrincipalSecretsContract extends WorkspaceChangesContract {
    private static final Duration BRIEFLY = Duration.ofSeconds(757);
    private static final MintOrder ORDER =
            new MintOrder("Partner Connect, as itself", TokenLifetime.ofSeconds(3600), List.of("sql"));

    private WorkspaceArrangement other;

    protected abstract PrincipalSecrets secrets();

    protected abstract WorkspaceTokens tokens();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(new Read("list", on -> secrets().list(on, new ScimId(1))));
    }

    @Override
    protected Stream<Change> changes() {
        return Stream.of(
                new Change("make", it -> {
                    ServicePrincipal whose = it.addPrincipal("FIVETRAN_USER");
                    return on -> secrets().make(on, whose.id(), BRIEFLY);
                }),
                new Change("delete", it -> {
                    ServicePrincipal whose = it.addPrincipal("FIVETRAN_USER");
                    SecretId made = secrets()
                            .make(it.workspace(), whose.id(), BRIEFLY)
                            .secret()
                            .id();
                    return on -> secrets().delete(on, whose.id(), made);
                }));
    }

    @Test
    void aTokenMintsAnotherOfTheSameHolder() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");
        MintOrder order = new MintOrder("by itself", TokenLifetime.ofSeconds(3600), List.of());
        MintedToken first = tokens().mint(other.workspace(), whose.applicationId(), order);

        // When
        MintedToken second = tokens().mintAs(other.workspace(), first.secret(), order);

        // Then
        assertThat(tokens().find(other.workspace(), second.token().id())
                        .orElseThrow()
                        .owner())
                .isEqualTo(whose.id());
        assertThat(second.token().id()).isEqualTo(TokenId.ofPasted(second.secret()));
        assertThat(tokens().authenticate(other.workspace(), second.secret())).isEqualTo(whose.applicationId());
    }

    @Test
    void aSecretThatWasMadeIsListedWithItsLifetimeToTheSecond() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");

        // When
        MadeSecret made = secrets().make(other.workspace(), whose.id(), BRIEFLY);

        // Then
        assertThat(made.secret().lifetime()).isEqualTo(BRIEFLY);
        assertThat(secrets().list(other.workspace(), whose.id())).containsExactly(made.secret());
    }

    @Test
    void aSecretWhoseAnswerWasLostIsUnknownAndItsLifetimeShowsIt() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");
        other.loseAnswersOfChanges();

        // When
        Throwable making = catchThrowable(() -> secrets().make(other.workspace(), whose.id(), BRIEFLY));

        // Then
        other.answerAgain();
        assertThat(making).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(secrets().list(other.workspace(), whose.id()))
                .singleElement()
                .satisfies(there -> assertThat(there.lifetime()).isEqualTo(BRIEFLY));
    }

    @Test
    void nothingIsMadeForAnUnknownPrincipal() {
        Throwable making = catchThrowable(() -> secrets().make(other.workspace(), new ScimId(77), BRIEFLY));

        Ended.as(Failure.NotFound.class, Missing.SERVICE_PRINCIPAL.code(), making);
    }

    @Test
    void anUnknownPrincipalHasNone() {
        assertThat(secrets().list(other.workspace(), new ScimId(77))).isEmpty();
    }

    @Test
    void thereIsNoSixthSecret() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");
        for (int i = 0; i < OAuthSecret.MOST; i++) {
            secrets().make(other.workspace(), whose.id(), BRIEFLY);
        }

        // When
        Throwable making = catchThrowable(() -> secrets().make(other.workspace(), whose.id(), BRIEFLY));

        // Then
        Ended.as(Failure.Refused.class, Refusal.SECRETS_EXHAUSTED.code(), making);
    }

    @Test
    void aDeletedSecretIsGoneAndCanBeDeletedOnceMore() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");
        SecretId made =
                secrets().make(other.workspace(), whose.id(), BRIEFLY).secret().id();

        // When
        List<Deletion> deletions = List.of(
                secrets().delete(other.workspace(), whose.id(), made),
                secrets().delete(other.workspace(), whose.id(), made));

        // Then
        assertThat(deletions).containsExactly(Deletion.DELETED, Deletion.ALREADY_GONE);
        assertThat(secrets().list(other.workspace(), whose.id())).isEmpty();
    }

    @Test
    void whoSignedInMintsATokenOfItsOwnWhereOnBehalfOfIsOff() {
        // Given
        other.onBehalfOfEnabled(false);
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");

        // When
        MintedToken minted = tokens().mintAs(other.workspace(), signedIn(whose), ORDER);

        // Then
        assertThat(tokens().find(other.workspace(), minted.token().id())).hasValueSatisfying(there -> {
            assertThat(there.belongsTo(whose)).isTrue();
            assertThat(there.comment()).isEqualTo(ORDER.comment());
            assertThat(there.scopes()).isEqualTo(ORDER.scopes());
            assertThat(Duration.between(there.createdAt(), there.expiresAt()))
                    .isEqualTo(ORDER.lifetime().value());
        });
        assertThat(tokens().authenticate(other.workspace(), minted.secret())).isEqualTo(whose.applicationId());
    }

    @Test
    void aTokenOfItsOwnWhoseAnswerWasLostIsUnknownAndItsCommentShowsIt() {
        // Given
        TokenSecret access = signedIn(other.addPrincipal("FIVETRAN_USER"));
        other.loseAnswersOfChanges();

        // When
        Throwable minting = catchThrowable(() -> tokens().mintAs(other.workspace(), access, ORDER));

        // Then
        other.answerAgain();
        assertThat(minting).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(other.tokens()).hasSize(1);
    }

    @Test
    void whoMayNotUseTokensMintsNoneForItself() {
        // Given
        TokenSecret access = signedIn(other.addPrincipalWithoutTokenUse("FIVETRAN_USER"));

        // When
        Throwable minting = catchThrowable(() -> tokens().mintAs(other.workspace(), access, ORDER));

        // Then
        Ended.as(Failure.Refused.class, Refusal.TOKEN_USE_NOT_PERMITTED.code(), minting);
    }

    @Test
    void anUnknownAccessTokenMintsNothing() {
        Throwable minting =
                catchThrowable(() -> tokens().mintAs(other.workspace(), new TokenSecret("eyJ-unknown"), ORDER));

        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), minting);
    }

    @Test
    void aDeletedSecretIsNotSignedInWith() {
        // Given
        ServicePrincipal whose = other.addPrincipal("FIVETRAN_USER");
        MadeSecret made = secrets().make(other.workspace(), whose.id(), BRIEFLY);
        secrets().delete(other.workspace(), whose.id(), made.secret().id());

        // When
        Throwable signingIn =
                catchThrowable(() -> secrets().signIn(other.workspace(), whose.applicationId(), made.value()));

        // Then
        Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), signingIn);
    }

    private TokenSecret signedIn(ServicePrincipal whose) {
        MadeSecret made = secrets().make(other.workspace(), whose.id(), BRIEFLY);
        return secrets().signIn(other.workspace(), whose.applicationId(), made.value());
    }
}
