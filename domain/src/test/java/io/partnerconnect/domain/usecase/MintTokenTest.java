package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.MintToken;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MintTokenTest {
    /** What the API takes. */
    private static final int LONGEST_COMMENT = 255;

    private static final TokenLifetime ONE_HOUR = TokenLifetime.ofSeconds(3600);

    private final Installation installation = new Installation();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
    }

    @Test
    void theTokenBelongsToThePrincipalAndLivesAsLongAsAskedFor() {
        // When
        MintedToken minted = mint(installation.mandate(), "pipeline");

        // Then
        Token token = minted.token();
        assertThat(workspace.tokens()).containsExactly(token);
        assertThat(token.belongsTo(fivetran)).isTrue();
        assertThat(token.expiresAt()).isEqualTo(token.createdAt().plus(ONE_HOUR.value()));
    }

    @Test
    void theCommentEndsWithTheMarkerOfTheOperation() {
        // Given
        Mandate mandate = installation.mandate();

        // When
        Token token = mint(mandate, "pipeline").token();

        // Then
        assertThat(token.comment()).isEqualTo("pipeline " + Installation.MARKERS.markerOf(mandate.operation()));
        assertThat(Installation.MARKERS.marks(token.comment(), mandate.operation()))
                .isTrue();
    }

    @Test
    void theLongestCommentAndMarkerFitTheWorkspace() {
        // Given
        Markers longest = Installation.markers("a".repeat(16), "a key of this installation");
        Marker marker = longest.markerOf(installation.ids.nextOperation());

        // Then
        assertThat(marker.behind(new TokenComment("c".repeat(TokenComment.LONGEST))))
                .hasSizeLessThanOrEqualTo(LONGEST_COMMENT);
    }

    @Test
    void nothingIsMintedInAWorkspaceThatIsNotRegistered() {
        // Given
        var command = new MintToken.Command(
                new WorkspaceName("nowhere"), fivetran.applicationId(), new TokenComment("pipeline"), ONE_HOUR);
        Mandate mandate = installation.mandate();

        // When
        Throwable end = catchThrowable(() -> installation.useCases.mintToken().handle(mandate, command));

        // Then
        Ends.with("workspace-not-found", end);
        assertThat(installation.outcomeOf(mandate.operation()).code()).isEqualTo("workspace-not-found");
    }

    @Test
    void nothingIsMintedForAPrincipalThatIsNotThere() {
        // Given
        var command = new MintToken.Command(
                Installation.PROD, new ApplicationId(new UUID(9, 9)), new TokenComment("pipeline"), ONE_HOUR);

        // When
        Throwable end = catchThrowable(() -> installation.useCases.mintToken().handle(installation.mandate(), command));

        // Then
        Ends.with("service-principal-not-found", end);
        assertThat(workspace.tokens()).isEmpty();
    }

    @Test
    void aLostAnswerIsNotAskedForAgain() {
        // Given
        workspace.loseTheNextAnswer();

        // When
        Throwable end = catchThrowable(() -> mint(installation.mandate(), "pipeline"));

        // Then
        assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(workspace.calls()).isOne();
        assertThat(workspace.tokens()).hasSize(1);
    }

    private MintedToken mint(Mandate mandate, String comment) {
        var command =
                new MintToken.Command(Installation.PROD, fivetran.applicationId(), new TokenComment(comment), ONE_HOUR);
        var answer = installation.useCases.mintToken().handle(mandate, command);
        return ((Answer.Done<MintedToken>) answer).result();
    }
}
