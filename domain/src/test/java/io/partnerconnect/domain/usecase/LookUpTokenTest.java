package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.inventory.TokenTrace;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Provenance;
import io.partnerconnect.domain.model.operation.Provenance.Origin;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenClue;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LookUpTokenTest {
    private static final TokenLifetime A_DAY = TokenLifetime.ofSeconds(86_400);

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final SyncWorkspaces sync =
            installation.useCases.inventory().syncWorkspaces(Duration.ofMinutes(15), 8, FindingTerms.DEFAULT);

    @Test
    void aWholeCommentLeadsToTheTokenAndToWhatMadeIt() {
        Token token = minted(installation.mandate());
        workspace.addToken(workspace.addPrincipal("FIVETRAN_USER"), "another one");
        sync.run();

        TokenTrace trace = lookUp(token.comment());

        assertThat(ids(trace)).containsExactly(token.id());
        assertThat(provenance(trace).origin()).isEqualTo(Origin.THIS_INSTALLATION);
        assertThat(made(trace).action()).isEqualTo(Action.MINT_TOKEN);
        assertThat(made(trace).result()).isEqualTo(token.id().value());
        assertThat(made(trace).partOf()).isNull();
    }

    @Test
    void aTokenThatIsGoneIsKnownAllTheSame() {
        Token token = minted(installation.mandate());
        sync.run();
        workspace.lose(token);
        installation.clock.advance(Duration.ofMinutes(15));
        sync.run();
        installation.clock.advance(Duration.ofMinutes(15));
        sync.run();

        TokenTrace trace = lookUp(token.comment());

        assertThat(ids(trace)).containsExactly(token.id());
        assertThat(trace.tokens().getFirst().presence().isGone()).isTrue();
    }

    @Test
    void whatAStepMadeLeadsToTheOperationTheStepIsOf() {
        Mandate mandate = installation.reasoned();
        Answers.started(installation
                .useCases
                .operations()
                .connectPartner()
                .handle(
                        mandate,
                        new ConnectPartner.Command(
                                new ConnectionName(Installation.PROD, Installation.FIVETRAN.key()),
                                A_DAY,
                                null,
                                false,
                                new Delivery.Response())));
        Token token = workspace.tokens().getFirst();

        TokenTrace trace = lookUp(marker(token).toString());

        assertThat(made(trace).partOf()).isEqualTo(mandate.operation());
        assertThat(trace.tokens()).as("no reading showed it yet").isEmpty();
    }

    @Test
    void aTokenWhoseAnswerWasLostIsFoundByTheMarkerItself() {
        Mandate mandate = installation.mandate();
        ServicePrincipal principal = workspace.addPrincipal("DBT_CLOUD_USER");
        workspace.loseTheNextAnswer();
        assertThat(catchThrowable(() -> mint(mandate, principal))).isInstanceOf(Failure.OutcomeUnknown.class);
        TokenId lost = workspace.tokens().getFirst().id();
        workspace.addToken(principal, "another one");
        sync.run();

        TokenTrace trace =
                lookUp(Installation.MARKERS.markerOf(mandate.operation()).toString());

        assertThat(made(trace).outcome()).isInstanceOf(AuditOutcome.Unknown.class);
        assertThat(ids(trace)).containsExactly(lost);
    }

    @Test
    void aMarkerOfWhatIsNoTokenLeadsToWhatMadeIt() {
        AuditSubject subject =
                new AuditSubject(AuditSubject.Kind.SERVICE_PRINCIPAL, "FIVETRAN_USER", Installation.PROD, null);
        OperationId operation = installation.diesBefore(Action.CREATE_PRINCIPAL, subject);

        TokenTrace trace = lookUp(Installation.MARKERS.markerOf(operation).toString());

        assertThat(made(trace).subject()).isEqualTo(subject);
        assertThat(trace.tokens()).isEmpty();
    }

    @Test
    void aMarkerOfAnotherInstallationIsSaidToBeSoAndNothingElse() {
        Token token = minted(installation.mandate());
        sync.run();

        TokenTrace trace = lookUp(token.comment().replace("[pca1:test:", "[pca1:other:"));

        assertThat(provenance(trace).origin()).isEqualTo(Origin.ANOTHER_INSTALLATION);
        assertThat(provenance(trace).made()).isNull();
        assertThat(trace.tokens()).isEmpty();
    }

    @Test
    void aMarkerThisInstallationDidNotMakeTellsNothingOfTheOperationItNames() {
        OperationId operation = marker(minted(installation.mandate())).operation();
        sync.run();

        TokenTrace trace = lookUp(new Marker("test", operation, "0123456789abcdef").toString());

        assertThat(provenance(trace).origin()).isEqualTo(Origin.NOT_VERIFIED);
        assertThat(provenance(trace).made()).isNull();
        assertThat(trace.tokens()).isEmpty();
    }

    @Test
    void aMarkerOfAnOperationTheAuditDoesNotKnowIsThisInstallationsAllTheSame() {
        TokenTrace trace = lookUp(
                Installation.MARKERS.markerOf(installation.ids.nextOperation()).toString());

        assertThat(provenance(trace).origin()).isEqualTo(Origin.THIS_INSTALLATION);
        assertThat(provenance(trace).made()).isNull();
    }

    @Test
    void anIdLeadsToTheTokenAlone() {
        Token token = minted(installation.mandate());
        sync.run();

        TokenTrace trace = lookUp(token.id().value());

        assertThat(ids(trace)).containsExactly(token.id());
        assertThat(trace.provenance()).isNull();
    }

    private Token minted(Mandate mandate) {
        return mint(mandate, workspace.addPrincipal("DBT_CLOUD_USER"));
    }

    private Token mint(Mandate mandate, ServicePrincipal principal) {
        return Answers.done(installation
                        .useCases
                        .mintToken()
                        .handle(
                                mandate,
                                new MintToken.Command(
                                        Installation.PROD,
                                        principal.applicationId(),
                                        new TokenComment("Partner Connect"),
                                        A_DAY)))
                .token();
    }

    private static Marker marker(Token token) {
        return Marker.in(token.comment()).orElseThrow();
    }

    private TokenTrace lookUp(String pasted) {
        return installation
                .useCases
                .lookUpToken()
                .lookUp(Sight.everything(), TokenClue.ofPasted(new TokenSecret(pasted)));
    }

    private static List<TokenId> ids(TokenTrace trace) {
        return trace.tokens().stream().map(known -> known.seen().token().id()).toList();
    }

    private static Provenance provenance(TokenTrace trace) {
        return Objects.requireNonNull(trace.provenance());
    }

    private static AuditedOperation made(TokenTrace trace) {
        return Objects.requireNonNull(provenance(trace).made());
    }
}
