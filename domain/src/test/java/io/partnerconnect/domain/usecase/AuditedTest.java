package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditedTest {
    private static final String ASKED = "a".repeat(64);
    private static final String ASKED_OTHERWISE = "b".repeat(64);

    private final Installation installation = new Installation();
    private final UseCases useCases = installation.useCases;
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;
    private Token old;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
        old = workspace.addToken(fivetran, "old");
    }

    @Test
    void theIntentIsWrittenBeforeAnythingIsDone() {
        // Given
        Mandate mandate = installation.mandate();
        List<AuditEvent> writtenBefore = new ArrayList<>();

        // When
        doing(() -> writtenBefore.addAll(installation.ledger.written())).handle(mandate, forgetProd());

        // Then
        assertThat(writtenBefore)
                .singleElement()
                .satisfies(event -> assertThat(event.phase()).isEqualTo(AuditPhase.INTENT))
                .satisfies(event -> assertThat(event.operation()).isEqualTo(mandate.operation()))
                .satisfies(event -> assertThat(event.action()).isEqualTo("workspace.forget"));
    }

    @Test
    void nothingIsDoneThatCannotBeWrittenDown() {
        Map<String, Consumer<Mandate>> commands = Map.of(
                "register", it -> handled(useCases.registerWorkspace().handle(it, register("stage"))),
                "update", it -> handled(useCases.updateWorkspace().handle(it, relabel())),
                "forget", it -> handled(useCases.forgetWorkspace().handle(it, forgetProd())),
                "override",
                        it -> handled(useCases.overridePartner()
                                .handle(it, new OverridePartner.Command(SomePartners.partner("rivery")))),
                "withdraw",
                        it -> handled(useCases.withdrawOverride()
                                .handle(it, new WithdrawOverride.Command(Installation.FIVETRAN.key()))),
                "record", it -> handled(useCases.recordConnection().handle(it, recordFivetran())),
                "forget connection",
                        it -> handled(useCases.forgetConnection()
                                .handle(
                                        it,
                                        new ForgetConnection.Command(Installation.PROD, Installation.FIVETRAN.key()))),
                "mint", it -> handled(useCases.mintToken().handle(it, mint())),
                "revoke", it -> handled(useCases.revokeToken().handle(it, revokeOld())),
                "remove", it -> handled(useCases.removePrincipal().handle(it, removeFivetran())));
        installation.ledger.fail();

        commands.forEach((name, command) -> {
            // When
            Throwable end = catchThrowable(() -> command.accept(installation.mandate()));

            // Then
            assertThat(end)
                    .as(name)
                    .isInstanceOfSatisfying(
                            Failure.Unavailable.class,
                            unavailable -> assertThat(unavailable.outage()).isEqualTo(Outage.AUDIT));
        });
        assertThat(workspace.calls()).isZero();
        assertThat(installation.workspaces.find(Installation.PROD))
                .hasValueSatisfying(stored -> assertThat(stored.version()).isOne());
    }

    @Test
    void successLeavesItsResult() {
        // Given
        Mandate mandate = installation.mandate();

        // When
        MintedToken minted = minted(useCases.mintToken().handle(mandate, mint()));

        // Then
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.outcome()).isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(outcome.result()).isEqualTo(minted.token().id().value());
        assertThat(outcome.code()).isNull();
    }

    @Test
    void aRefusalIsAFailureWithItsCode() {
        // Given
        Mandate mandate = installation.mandate();
        workspace.refuse(Refusal.NOT_AN_ADMIN);

        // When
        Throwable end = catchThrowable(() -> useCases.mintToken().handle(mandate, mint()));

        // Then
        assertThat(end).isInstanceOf(Failure.Refused.class);
        assertOutcome(mandate, OutcomeKind.FAILED, "credential-not-admin");
    }

    @Test
    void aLostAnswerIsAnUnknownOutcome() {
        // Given
        Mandate mandate = installation.mandate();
        workspace.loseTheNextAnswer();

        // When
        Throwable end = catchThrowable(() -> useCases.mintToken().handle(mandate, mint()));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertOutcome(mandate, OutcomeKind.UNKNOWN, "outcome-unknown");
    }

    @Test
    void aBugIsAnUnknownOutcome() {
        // Given
        Mandate mandate = installation.mandate();
        var bug = new IllegalStateException("a bug");

        // When
        Throwable end = catchThrowable(() -> doing(() -> {
                    throw bug;
                })
                .handle(mandate, forgetProd()));

        // Then
        assertThat(end).isSameAs(bug);
        assertOutcome(mandate, OutcomeKind.UNKNOWN, "internal-error");
    }

    @Test
    void whatCannotBeWrittenAboutAFailureIsCarriedByIt() {
        // Given
        Mandate mandate = installation.mandate();
        workspace.refuse(Refusal.QUOTA_REACHED);
        installation.ledger.failAfter(1);

        // When
        Throwable end = catchThrowable(() -> useCases.mintToken().handle(mandate, mint()));

        // Then
        assertThat(end).isInstanceOf(Failure.Refused.class);
        assertThat(end.getSuppressed()).singleElement().isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aSuccessThatCannotBeWrittenIsUnknownToTheCallerToo() {
        // Given
        Mandate mandate = installation.mandate();
        installation.ledger.failAfter(1);

        // When
        Throwable end = catchThrowable(() -> useCases.mintToken().handle(mandate, mint()));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class).hasCauseInstanceOf(Failure.Unavailable.class);
        assertThat(installation.eventsOf(mandate.operation()))
                .extracting(AuditEvent::phase)
                .containsExactly(AuditPhase.INTENT);
    }

    @Test
    void theTokenOfASuccessThatCouldNotBeWrittenIsRevoked() {
        // Given
        Mandate mandate = installation.mandate();
        installation.ledger.failAfter(1);
        Ends.badly(() -> useCases.mintToken().handle(mandate, mint()));
        installation.ledger.recover();

        // When
        installation.settleFor(Duration.ofMinutes(5));

        // Then
        assertThat(workspace.tokens()).containsExactly(old);
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("orphan-revoked");
    }

    @Test
    void aRepeatedRequestIsNotDoneAgainAndShowsWhatBecameOfTheFirst() {
        // Given
        Mandate first = installation.mandate(key(ASKED));
        MintedToken minted = minted(useCases.mintToken().handle(first, mint()));

        // When
        Answer<MintedToken> again = useCases.mintToken().handle(installation.mandate(key(ASKED)), mint());

        // Then
        assertThat(again).isInstanceOfSatisfying(Answer.Replayed.class, replayed -> {
            assertThat(replayed.operation().id()).isEqualTo(first.operation());
            assertThat(replayed.operation().result())
                    .isEqualTo(minted.token().id().value());
        });
        assertThat(workspace.tokens()).containsExactlyInAnyOrder(old, minted.token());
    }

    @Test
    void theSecretIsNeitherWrittenDownNorGivenAgain() {
        // Given
        String secret = minted(useCases.mintToken().handle(installation.mandate(key(ASKED)), mint()))
                .secret()
                .reveal(value -> value);

        // When
        Answer<MintedToken> again = useCases.mintToken().handle(installation.mandate(key(ASKED)), mint());

        // Then
        assertThat(again).asString().doesNotContain(secret);
        assertThat(installation.ledger.written()).asString().doesNotContain(secret);
    }

    @Test
    void aKeyIsGoodForOneRequestOnly() {
        // Given
        useCases.mintToken().handle(installation.mandate(key(ASKED)), mint());

        // When
        Throwable end =
                catchThrowable(() -> useCases.mintToken().handle(installation.mandate(key(ASKED_OTHERWISE)), mint()));

        // Then
        assertConflict(end, Clash.KEY_REUSED);
        assertThat(workspace.tokens()).hasSize(2);
    }

    @Test
    void aKeyWhoseRequestIsStillRunningHasToWait() {
        // Given
        Mandate first = installation.mandate(key(ASKED));
        List<Throwable> second = new ArrayList<>();

        // When
        doing(() -> second.add(
                        catchThrowable(() -> doing(() -> {}).handle(installation.mandate(key(ASKED)), forgetProd()))))
                .handle(first, forgetProd());

        // Then
        assertConflict(second.getFirst(), Clash.REQUEST_IN_FLIGHT);
    }

    @Test
    void theKeyOfAFailedRequestCanBeUsedAgain() {
        // Given
        workspace.unavailable(Outage.THROTTLED);
        Ends.badly(() -> useCases.mintToken().handle(installation.mandate(key(ASKED)), mint()));
        workspace.answerAgain();

        // When
        Answer<MintedToken> again = useCases.mintToken().handle(installation.mandate(key(ASKED)), mint());

        // Then
        assertThat(again).isInstanceOf(Answer.Done.class);
        assertThat(workspace.tokens()).hasSize(2);
    }

    @Test
    void theKeyOfAnUnknownOutcomeShowsThatItIsUnknown() {
        // Given
        workspace.loseTheNextAnswer();
        Ends.badly(() -> useCases.mintToken().handle(installation.mandate(key(ASKED)), mint()));

        // When
        Answer<MintedToken> again = useCases.mintToken().handle(installation.mandate(key(ASKED)), mint());

        // Then
        assertThat(again).isInstanceOf(Answer.Replayed.class);
        assertThat(workspace.tokens()).hasSize(2);
    }

    private void assertOutcome(Mandate mandate, OutcomeKind kind, String code) {
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.outcome()).isEqualTo(kind);
        assertThat(outcome.code()).isEqualTo(code);
    }

    private static void assertConflict(Throwable end, Clash clash) {
        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        conflict -> assertThat(conflict.clash()).isEqualTo(clash));
    }

    private Audited<ForgetWorkspace.Command, Nothing> doing(Runnable work) {
        return new Audited<>(
                (mandate, command) -> {
                    work.run();
                    return Nothing.NOTHING;
                },
                installation.ledger,
                new FourEyes(
                        new Surroundings.FourEyes(installation.approvals, ApprovalPolicy.none()),
                        installation.ledger,
                        new Surroundings.Clockwork(installation.clock, installation.ids, installation.pauses, () -> 0)),
                installation.clock);
    }

    private static void handled(Answer<?> answer) {
        assertThat(answer).isNotNull();
    }

    private static MintedToken minted(Answer<MintedToken> answer) {
        return ((Answer.Done<MintedToken>) answer).result();
    }

    private static RequestKey key(String fingerprint) {
        return new RequestKey("key-1", "alice", fingerprint);
    }

    private static RegisterWorkspace.Command register(String name) {
        Workspace it = SomeWorkspaces.workspace(name);
        return new RegisterWorkspace.Command(it.name(), it.url(), it.credential(), it.labels());
    }

    private static UpdateWorkspace.Command relabel() {
        return new UpdateWorkspace.Command(Installation.PROD, 1, null, null, null);
    }

    private static ForgetWorkspace.Command forgetProd() {
        return new ForgetWorkspace.Command(Installation.PROD);
    }

    private static RecordConnection.Command recordFivetran() {
        return new RecordConnection.Command(Installation.PROD, Installation.FIVETRAN.key());
    }

    private MintToken.Command mint() {
        return new MintToken.Command(
                Installation.PROD,
                fivetran.applicationId(),
                new TokenComment("pipeline"),
                TokenLifetime.ofSeconds(3600));
    }

    private RevokeToken.Command revokeOld() {
        return new RevokeToken.Command(Installation.PROD, old.id());
    }

    private RemovePrincipal.Command removeFivetran() {
        return new RemovePrincipal.Command(Installation.PROD, fivetran.applicationId());
    }
}
