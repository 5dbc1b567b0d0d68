package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.rotation.RotationState;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.port.in.RotateToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RotateTokenTest {
    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final FakeWorkspace workspace = rotations.workspace;

    @Test
    void theOldTokenGoesWhenThePartnerHasSwitched() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SCOPE));
        Operation delivered = rotations.after(Duration.ofMinutes(3), begun);
        assertThat(RotationState.of(delivered)).contains(RotationState.DELIVERED);
        installation.clock.advance(Duration.ofDays(1));
        workspace.use(rotations.replacement().id(), rotations.today());
        Operation observed = rotations.after(Duration.ofMinutes(1), begun);
        assertThat(RotationState.of(observed)).contains(RotationState.OBSERVED);
        assertThat(rotations.isOldThere()).isTrue();

        Operation retired = rotations.afterDays(2, begun);

        assertThat(retired.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(RotationState.of(retired)).contains(RotationState.RETIRED);
        assertThat(rotations.isOldThere()).isFalse();
        assertThat(retired.results(StepResult.Finding.class))
                .extracting(StepResult.Finding::words)
                .singleElement()
                .asString()
                .startsWith("New token last used ")
                .endsWith("quiet for 2 of 2 whole days.");
    }

    @ParameterizedTest
    @EnumSource(value = RotationCause.class, names = "COMPROMISED", mode = EnumSource.Mode.EXCLUDE)
    void withoutUseOfTheNewOneTheOldOneStays(RotationCause cause) {
        Operation begun = rotations.begin(rotations.command(cause, AdoptionTerms.untilAdopted(), Rotations.SEALED));
        rotations.after(Duration.ofMinutes(3), begun);
        workspace.use(rotations.replacement().id(), rotations.today()); // as the service's own sign-in is reported

        Operation later = rotations.afterDays(89, begun);

        assertThat(rotations.isOldThere()).isTrue();
        assertThat(later.state())
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        waiting -> assertThat(waiting.what()).isEqualTo(Wait.USE));
    }

    @Test
    void theRhythmOfTheOldTokenIsReadBeforeItIsUsedAgain() {
        workspace.use(rotations.old.id(), rotations.today().minusDays(5));

        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));

        assertThat(begun.steps())
                .anySatisfy(step -> assertThat(step.effect())
                        .isInstanceOfSatisfying(
                                Effect.AwaitAdoption.class,
                                await -> assertThat(await.terms().quietDays()).isEqualTo(8)));
    }

    @Test
    void aCompromisedTokenGoesFirst() {
        List<Boolean> there = new ArrayList<>();
        rotations.process.before("mint", 1, () -> there.add(rotations.isOldThere()));

        Operation operation = rotations.carriedOut(compromised());

        assertThat(there).containsExactly(false);
        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.tokens()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aCompromisedTokenGoesAlsoWhenThereCanBeNoOtherOne(Refused it) {
        it.arrangement().accept(rotations);

        Operation operation = rotations.carriedOut(compromised());

        assertThat(rotations.isOldThere()).isFalse();
        if (!it.code().equals("quota-reached")) { // its own place is free now
            assertThat(operation.state())
                    .isInstanceOfSatisfying(
                            OperationState.Failed.class,
                            failed -> assertThat(failed.code()).isEqualTo(it.code()));
        }
    }

    record Refused(String code, Consumer<Rotations> arrangement) {}

    static Stream<Refused> refusals() {
        return Stream.of(
                new Refused("tokens-disabled", it -> it.workspace.tokenSettings(new TokenSettings(false, null))),
                new Refused(
                        "lifetime-above-maximum",
                        it -> it.workspace.tokenSettings(new TokenSettings(true, Duration.ofDays(90)))),
                new Refused(
                        "token-use-not-permitted", it -> it.workspace.withdrawTokenUse(it.fivetran.applicationId())),
                new Refused("quota-reached", it -> {
                    for (int i = 1; i < 600; i++) {
                        it.workspace.addToken(it.fivetran, "one of many");
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheWorkspaceWouldRefuseLaterIsRefusedBeforeTheMint(Refused it) {
        it.arrangement().accept(rotations);
        RotateToken.Command command = new RotateToken.Command(
                Rotations.CONNECTION,
                rotations.old.id(),
                null,
                RotationCause.SCHEDULED,
                AdoptionTerms.untilAdopted(),
                Rotations.SEALED);

        Operation operation = rotations.carriedOut(command);

        assertThat(operation.state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(it.code()));
        assertThat(installation.stepsOf(operation.id())).isEmpty();
        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void theNewTokenMayWhatTheOldOneMightAndLivesAsLong() {
        rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        Token replacement = rotations.replacement();
        assertThat(replacement.scopes()).containsExactly("sql", "jobs");
        assertThat(lifetime(replacement)).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void aLongerLifetimeIsRefusedAndAShorterOneIsNot() {
        Ends.withInvalid("lifetime_seconds", catchThrowable(() -> rotations.begin(lasting(365 * 86_400L + 1))));

        rotations.carriedOut(lasting(3600));

        assertThat(lifetime(rotations.replacement())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aTokenThatLivedLongerThanTheyMayTodayGetsTheLongestLifetime() {
        workspace.add(aged(rotations.old, Duration.ofDays(1000)));

        rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        assertThat(lifetime(rotations.replacement())).isEqualTo(Duration.ofDays(730));
    }

    @Test
    void anExpiredTokenBesideTheOneInUseIsNotMeant() {
        workspace.add(new Token(
                new TokenId("1".repeat(64)),
                rotations.fivetran.id(),
                "long over",
                installation.clock.instant().minus(Duration.ofDays(9)),
                "admin@example.com",
                installation.clock.instant().minus(Duration.ofDays(1)),
                null,
                List.of()));

        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));

        assertThat(begun.steps().getFirst().effect())
                .isInstanceOfSatisfying(
                        Effect.CheckRotation.class,
                        check -> assertThat(check.old()).isEqualTo(rotations.old.id()));
    }

    @Test
    void ofSeveralTokensTheCallerHasToSayWhich() {
        workspace.addToken(rotations.fivetran, "another one");

        Ends.withInvalid("token_id", catchThrowable(() -> rotations.begin(rotations.scheduled(Rotations.SEALED))));
    }

    @ParameterizedTest
    @EnumSource(
            value = RotationCause.class,
            names = {"LOST", "COMPROMISED"})
    void whereTheOldTokenIsGoneAlreadyTheFailureSaysWhatToDo(RotationCause cause) {
        rotations.revoke(rotations.old.id());

        Throwable end = catchThrowable(
                () -> rotations.begin(rotations.command(cause, AdoptionTerms.untilAdopted(), Rotations.SEALED)));

        Ends.with("token-not-found", end);
        assertThat(end).hasMessageContaining("mint one for its service principal instead");
    }

    @Test
    void aSealedValueIsKeptOnlyAsTheHolderOfTheKeyCanOpenIt() {
        Operation operation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        assertThat(operation.latest(StepResult.Delivered.class).orElseThrow().sealed())
                .startsWith("sealed:");
        assertThat(rotations.leak(operation)).isNull();
    }

    @Test
    void aValueForASecretScopeIsPutThere() {
        Operation operation = rotations.carriedOut(rotations.scheduled(Rotations.SCOPE));

        assertThat(workspace.scopes()).containsOnlyKeys(Rotations.SCOPE);
        assertThat(rotations.leak(operation)).isNull();
    }

    @Test
    void aTokenWhoseValueWasLostIsRevokedAndAnotherOneMinted() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SCOPE));
        rotations.process.before("put", 1, () -> rotations.process.dieAfter(0, false));
        assertThat(catchThrowable(() -> rotations.after(Duration.ofMinutes(1), begun)))
                .isInstanceOf(Mortal.Killed.class);
        Token lost = rotations.replacement();
        installation.clock.advance(Duration.ofSeconds(21));

        installation.operateFor(Duration.ofMinutes(5), installation.useCases);

        Operation operation = installation.operation(begun.id());
        assertThat(RotationState.of(operation)).contains(RotationState.DELIVERED);
        assertThat(workspace.tokens()).hasSize(2).doesNotContain(lost);
        assertThat(workspace.scopes()).hasSize(1);
        assertThat(operation.isPastReturn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HOLD, true, WAITING", "ASK, true, HELD", "REVOKE, false, ENDED"})
    void whenTheOverlapIsOverTheTermsDecide(DeadlinePolicy policy, boolean stays, String state) {
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofMinutes(90), policy, 2);
        Operation begun = rotations.begin(rotations.command(RotationCause.POLICY, anHour, Rotations.SEALED));
        rotations.after(Duration.ofMinutes(89), begun);
        assertThat(rotations.isOldThere()).isTrue();

        Operation operation = rotations.after(Duration.ofMinutes(3), begun);

        assertThat(rotations.isOldThere()).isEqualTo(stays);
        assertThat(
                        switch (operation.state()) {
                            case OperationState.Waiting waiting -> "WAITING";
                            case OperationState.Held(var code) -> code.equals("adoption-not-seen") ? "HELD" : code;
                            case OperationState.Succeeded succeeded -> "ENDED";
                            default -> operation.state().toString();
                        })
                .isEqualTo(state);
    }

    @Test
    void theOverlapBeginsWhenTheValueIsHandedOver() {
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofHours(1), DeadlinePolicy.REVOKE, 2);
        rotations.process.before("put", 1, () -> installation.clock.advance(Duration.ofHours(2)));
        Operation begun = rotations.begin(rotations.command(RotationCause.POLICY, anHour, Rotations.SCOPE));

        rotations.after(Duration.ofMinutes(30), begun);

        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void aNewTokenThatIsShownLateIsNotTakenForGone() {
        workspace.showChangesLate(Duration.ofSeconds(80), Duration.ZERO);

        Operation operation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        assertThat(operation.state()).isInstanceOf(OperationState.Waiting.class);
    }

    @Test
    void whenTheNewTokenIsGoneTheOldOneStaysWhateverTheTermsSay() {
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofHours(1), DeadlinePolicy.REVOKE, 2);
        Operation begun = rotations.begin(rotations.command(RotationCause.POLICY, anHour, Rotations.SEALED));
        rotations.after(Duration.ofMinutes(5), begun);
        rotations.revoke(rotations.replacement().id());

        Operation operation = rotations.after(Duration.ofHours(2), begun);

        assertThat(operation.state()).isEqualTo(new OperationState.Held("new-token-gone"));
        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void theNewTokenIsLookedForOnceMoreBeforeTheOldOneGoes() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        rotations.after(Duration.ofMinutes(5), begun);
        Token replacement = rotations.replacement();
        installation.clock.advance(Duration.ofDays(3));
        workspace.use(replacement.id(), rotations.today());
        rotations.process.before("advance", 1, () -> rotations.revoke(replacement.id()));

        Operation operation = rotations.after(Duration.ofMinutes(2), begun);

        assertThat(operation.latest(StepResult.Finding.class)).isPresent();
        assertThat(operation.state()).isEqualTo(new OperationState.Held("new-token-gone"));
        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void aCredentialThatExpiresWhileItWaitsDoesNotTakeTheNewTokenBack() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        rotations.after(Duration.ofMinutes(5), begun);
        workspace.refuse(Refusal.CREDENTIAL_REFUSED);

        Operation operation = rotations.after(Duration.ofMinutes(70), begun);

        assertThat(operation.state()).isEqualTo(new OperationState.Held("credential-refused"));
        assertThat(workspace.tokens()).hasSize(2);
    }

    @Test
    void beforeItIsHandedOverTheNewTokenIsTakenBackWhenSomethingFails() {
        rotations.process.before("authenticate", 1, () -> {
            installation.clock.advance(Duration.ofSeconds(91));
            throw new Failure.Refused(Refusal.CREDENTIAL_REFUSED, Installation.PROD, null);
        });

        Operation operation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        assertThat(operation.state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void aRotationThatCannotDeliverIsGivenUpAfterHalfAnHour() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        workspace.unavailable(Outage.UNREACHABLE);

        Operation operation = rotations.after(Duration.ofMinutes(40), begun);

        assertThat(operation.state()).isInstanceOf(OperationState.Failed.class);
    }

    @Test
    void aRotationThatHasDeliveredIsNeverGivenUp() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        rotations.after(Duration.ofMinutes(5), begun);
        workspace.unavailable(Outage.UNREACHABLE);
        assertThat(rotations.after(Duration.ofMinutes(90), begun).state()).isInstanceOf(OperationState.Running.class);
        workspace.answerAgain();

        Operation operation = rotations.after(Duration.ofMinutes(6), begun);

        assertThat(operation.state()).isInstanceOf(OperationState.Waiting.class);
        assertThat(workspace.tokens()).hasSize(2);
    }

    @Test
    void aCompromisedTokenIsNeverGivenUp() {
        Operation begun = rotations.begin(compromised());
        workspace.unavailable(Outage.UNREACHABLE);
        rotations.after(Duration.ofMinutes(90), begun);
        workspace.answerAgain();

        rotations.after(Duration.ofMinutes(6), begun);

        assertThat(rotations.isOldThere()).isFalse();
    }

    @Test
    void aRotationWhoseValueMayBeInTheScopeGoesOn() {
        rotations.process.before("put", 1, () -> {
            workspace.loseTheNextAnswer();
            rotations.process.before("put", 1, () -> workspace.refuse(Refusal.REQUEST_REFUSED));
        });

        Operation operation = rotations.carriedOut(rotations.scheduled(Rotations.SCOPE));

        assertThat(operation.state()).isEqualTo(new OperationState.Held("request-refused"));
        assertThat(workspace.tokens()).hasSize(2);
    }

    private RotateToken.Command compromised() {
        return new RotateToken.Command(
                Rotations.CONNECTION,
                rotations.old.id(),
                null,
                RotationCause.COMPROMISED,
                AdoptionTerms.untilAdopted(),
                Rotations.SEALED);
    }

    private RotateToken.Command lasting(long seconds) {
        return new RotateToken.Command(
                Rotations.CONNECTION,
                null,
                TokenLifetime.ofSeconds(seconds),
                RotationCause.SCHEDULED,
                AdoptionTerms.untilAdopted(),
                Rotations.SEALED);
    }

    private static Token aged(Token token, Duration lifetime) {
        return new Token(
                token.id(),
                token.owner(),
                token.comment(),
                token.createdAt(),
                token.createdBy(),
                token.createdAt().plus(lifetime),
                token.lastUsedOn(),
                token.scopes());
    }

    private static Duration lifetime(Token token) {
        return Duration.between(token.createdAt(), token.expiresAt());
    }
}
