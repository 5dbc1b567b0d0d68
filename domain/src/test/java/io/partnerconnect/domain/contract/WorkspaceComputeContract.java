package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceCompute} must do. */
public abstract class WorkspaceComputeContract extends WorkspaceFailuresContract {
    private WorkspaceArrangement other;

    protected abstract WorkspaceCompute compute();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read(
                        "warehouses",
                        it -> assertThat(compute().warehouses(it, Set.of("A"))).isNotNull()),
                new Read(
                        "clusters",
                        it -> assertThat(compute().clusters(it, Set.of("A"))).isNotNull()));
    }

    @Test
    void onlyWarehousesOfTheNamesAreGiven() {
        // Given
        other.addWarehouse("FIVETRAN_ENDPOINT");
        other.addWarehouse("SOMETHING_ELSE");

        // When
        List<ComputeResource> found = compute().warehouses(other.workspace(), Set.of("FIVETRAN_ENDPOINT", "NONE"));

        // Then
        assertThat(found).singleElement().satisfies(warehouse -> {
            assertThat(warehouse.kind()).isEqualTo(Compute.SQL_WAREHOUSE);
            assertThat(warehouse.name()).isEqualTo("FIVETRAN_ENDPOINT");
            assertThat(warehouse.id()).isNotBlank();
            assertThat(warehouse.state()).isNotBlank();
        });
    }

    @Test
    void onlyClustersOfTheNamesAreGiven() {
        // Given
        other.addCluster("PROPHECY_CLUSTER");
        other.addCluster("SOMETHING_ELSE");
        other.addWarehouse("PROPHECY_CLUSTER");

        // When
        List<ComputeResource> found = compute().clusters(other.workspace(), Set.of("PROPHECY_CLUSTER"));

        // Then
        assertThat(found).singleElement().satisfies(cluster -> {
            assertThat(cluster.kind()).isEqualTo(Compute.CLUSTER);
            assertThat(cluster.name()).isEqualTo("PROPHECY_CLUSTER");
        });
    }

    @Test
    void whereNothingCarriesTheNameNothingIsGiven() {
        assertThat(compute().warehouses(other.workspace(), Set.of("NONE"))).isEmpty();
        assertThat(compute().clusters(other.workspace(), Set.of("NONE"))).isEmpty();
    }
}
