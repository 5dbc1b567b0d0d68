package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowseTilesTest {
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();

    private final Installation installation = new Installation();
    private FakeWorkspace workspace;

    @BeforeEach
    void aWorkspace() {
        workspace = installation.registerProd();
    }

    @Test
    void everyPartnerOfTheCatalogueHasATile() {
        assertThat(tiles())
                .extracting(tile -> tile.partner().key())
                .containsExactly(Installation.DBT.key(), FIVETRAN, Installation.LABELBOX.key());
    }

    @Test
    void aTileShowsItsOwnAndNobodyElses() {
        // Given
        ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
        Token token = workspace.addToken(fivetran, "theirs");
        workspace.addToken(workspace.addPrincipal("DBT_CLOUD_USER"), "dbt's");
        workspace.addToken(workspace.addPrincipal("fivetran_user"), "a look-alike's");
        ComputeResource warehouse =
                workspace.add(new ComputeResource(Compute.SQL_WAREHOUSE, "1", "FIVETRAN_ENDPOINT", "RUNNING"));
        workspace.add(new ComputeResource(Compute.CLUSTER, "2", "FIVETRAN_ENDPOINT", "RUNNING"));
        RecordedConnection record = record(FIVETRAN);

        // When
        Tile tile = tile(FIVETRAN);

        // Then
        assertThat(tile)
                .isEqualTo(new Tile(
                        Installation.FIVETRAN,
                        record,
                        List.of(fivetran),
                        List.of(token),
                        warehouse,
                        installation.clock.instant()));
        assertThat(tile.state()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void theTileOfOnePartnerIsThatOfTheList() {
        // Given
        workspace.addToken(workspace.addPrincipal("FIVETRAN_USER"), "theirs");
        record(Installation.DBT.key());

        // Then
        assertThat(tiles())
                .allSatisfy(tile -> assertThat(tile(tile.partner().key())).isEqualTo(tile));
    }

    @Test
    void tilesTakeNoMoreCallsForMorePartners() {
        // Given
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("DBT_CLOUD_USER");

        // When
        tiles();

        // Then
        assertThat(workspace.calls()).isEqualTo(3); // principals, tokens, warehouses
    }

    @Test
    void anEmptyWorkspaceIsNotAskedForTokens() {
        // When
        tiles();

        // Then
        assertThat(workspace.calls()).isEqualTo(2);
    }

    @Test
    void aPartnerWithoutAPrincipalIsConnectedByItsRecordAlone() {
        // Given
        record(Installation.LABELBOX.key());

        // When
        Tile tile = tile(Installation.LABELBOX.key());

        // Then
        assertThat(tile.state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(workspace.calls()).isZero();
    }

    @Test
    void aWorkspaceThatDoesNotAnswerHasNoTiles() {
        // Given
        workspace.unavailable(Outage.UNREACHABLE);

        // Then
        assertThat(catchThrowable(this::tiles)).satisfies(end -> Ends.with("workspace-unreachable", end));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(catchThrowable(() -> tile(new PartnerKey("nobody"))))
                .satisfies(end -> Ends.with("partner-not-found", end));
        assertThat(catchThrowable(() -> installation.useCases.browseTiles().list(new WorkspaceName("nowhere"))))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    private RecordedConnection record(PartnerKey partner) {
        return installation.connections.record(
                new RecordedConnection(Installation.PROD, partner, AnIntent.ALICE, installation.clock.instant()));
    }

    private List<Tile> tiles() {
        return installation.useCases.browseTiles().list(Installation.PROD);
    }

    private Tile tile(PartnerKey partner) {
        return installation.useCases.browseTiles().get(Installation.PROD, partner);
    }
}
