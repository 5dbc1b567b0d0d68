package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.APPLICATION_ID;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.CATALOG;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.COMPUTE_ID;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.COMPUTE_NAME;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.HTTP_PATH;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.SERVER_HOSTNAME;
import static io.partnerconnect.domain.model.connection.ReconnectGuide.Setting.TOKEN_ID;
import static io.partnerconnect.domain.usecase.Connected.CONNECTION;
import static io.partnerconnect.domain.usecase.Connected.FULL;
import static io.partnerconnect.domain.usecase.Connected.PRINCIPAL_ONLY;
import static io.partnerconnect.domain.usecase.Connected.REVOKE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.ReconnectGuide;
import io.partnerconnect.domain.model.connection.ReconnectGuide.Field;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.usecase.operation.OperationUseCases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuideReconnectTest {
    private static final Delivery SCOPE = new Delivery.SecretScope("partners", "fivetran");
    private static final TokenLifetime DAY = TokenLifetime.ofSeconds(86_400);
    private static final String HOST = "prod-eu.cloud.databricks.com";

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final OperationUseCases operations = installation.useCases.operations();

    /** What the connection is at the moment: there is one thing of each kind. */
    private record Things(String principal, String token, String compute) {}

    @Test
    void afterAConnectionWasMadeAnewEveryFieldIsToldOldAndNew() {
        // Given
        Things before = connect("main");
        disconnect(FULL);
        Things after = connect("dev");

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .containsExactly(
                        new Field(APPLICATION_ID, before.principal(), after.principal()),
                        new Field(TOKEN_ID, before.token(), after.token()),
                        new Field(SERVER_HOSTNAME, HOST, HOST),
                        new Field(COMPUTE_ID, before.compute(), after.compute()),
                        new Field(COMPUTE_NAME, "FIVETRAN_ENDPOINT", "FIVETRAN_ENDPOINT"),
                        new Field(
                                HTTP_PATH,
                                "/sql/1.0/warehouses/" + before.compute(),
                                "/sql/1.0/warehouses/" + after.compute()),
                        new Field(CATALOG, "main", "dev"));
        assertThat(guide.docs()).isEqualTo("https://fivetran.example/docs");
    }

    @Test
    void beforeAConnectionIsMadeAnewOnlyTheOldIsTold() {
        // Given
        Things before = connect("main");
        disconnect(FULL);

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .contains(
                        new Field(APPLICATION_ID, before.principal(), null),
                        new Field(TOKEN_ID, before.token(), null),
                        new Field(COMPUTE_ID, before.compute(), null),
                        new Field(COMPUTE_NAME, "FIVETRAN_ENDPOINT", null),
                        new Field(CATALOG, "main", null));
    }

    @Test
    void whatAManualDisconnectLeftIsUnchangedAlsoWhenThereWereOthersBefore() {
        // Given
        connect("main");
        disconnect(FULL);
        Things between = connect("main");
        disconnect(PRINCIPAL_ONLY);

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .contains(
                        new Field(APPLICATION_ID, between.principal(), null),
                        new Field(COMPUTE_ID, between.compute(), between.compute()));
    }

    @Test
    void whereOnlyTokensWereRevokedTheTokenIsAllThatChanges() {
        // Given
        Things before = connect("main");
        disconnect(REVOKE_ONLY);

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .filteredOn(Field::isChanged)
                .containsExactly(new Field(TOKEN_ID, before.token(), null));
    }

    @Test
    void whereATokenWasReplacedTheTokenIsAllThatChanges() {
        // Given
        Things before = connect("main");
        operations
                .rotateToken()
                .handle(
                        mandate(),
                        new RotateToken.Command(
                                CONNECTION, null, DAY, RotationCause.COMPROMISED, AdoptionTerms.untilAdopted(), SCOPE));
        operate();
        Things after = there();

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .filteredOn(Field::isChanged)
                .containsExactly(new Field(TOKEN_ID, before.token(), after.token()));
    }

    @Test
    void whatWasTakenAwayByHandIsToldFromWhatWasMade() {
        // Given
        Things before = connect("main");
        workspace.lose(workspace.principals().getFirst());
        workspace.lose(workspace.compute().getFirst());
        Things after = connect("dev");

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .contains(
                        new Field(APPLICATION_ID, before.principal(), after.principal()),
                        new Field(TOKEN_ID, before.token(), after.token()),
                        new Field(COMPUTE_ID, before.compute(), after.compute()),
                        new Field(CATALOG, "main", "dev"));
    }

    @Test
    void whatWasTakenBackTellsNothing() {
        // Given
        workspace.tokenSettings(new TokenSettings(false, null));
        operations
                .connectPartner()
                .handle(mandate(), new ConnectPartner.Command(CONNECTION, DAY, "main", false, SCOPE));
        operate();

        // When
        ReconnectGuide guide = operations.guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .contains(
                        new Field(APPLICATION_ID, null, null),
                        new Field(COMPUTE_NAME, null, null),
                        new Field(CATALOG, null, null));
    }

    @Test
    void ofWhatWasNeverDoneByThisServiceOnlyTheNewIsTold() {
        // Given
        Connected connected = new Connected();

        // When
        ReconnectGuide guide =
                connected.installation.useCases.operations().guideReconnect().guide(CONNECTION);

        // Then
        assertThat(guide.fields())
                .contains(
                        new Field(
                                APPLICATION_ID,
                                null,
                                connected.fivetran.applicationId().toString()),
                        new Field(COMPUTE_ID, null, connected.warehouse.id()));
    }

    private Things connect(String catalog) {
        operations
                .connectPartner()
                .handle(mandate(), new ConnectPartner.Command(CONNECTION, DAY, catalog, false, SCOPE));
        operate();
        return there();
    }

    private void disconnect(DisconnectTerms terms) {
        PlanHash plan = operations.planDisconnect().plan(CONNECTION, terms).hash();
        operations.disconnectPartner().handle(mandate(), new DisconnectPartner.Command(CONNECTION, terms, plan));
        operate();
    }

    private void operate() {
        installation.operateFor(Duration.ofMinutes(2), installation.useCases);
    }

    private Things there() {
        return new Things(
                workspace.principals().getLast().applicationId().toString(),
                workspace.tokens().getLast().id().value(),
                workspace.compute().getLast().id());
    }

    private Mandate mandate() {
        return new Mandate(installation.ids.nextOperation(), AnIntent.ALICE, new Reason("a test"), null, null);
    }
}
