package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.databricks.wire.CreateClusterRequest;
import io.partnerconnect.domain.model.workspace.Cloud;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ClustersTest {
    @Inject
    Clients clients;

    @Inject
    DatabricksSettings settings;

    @ParameterizedTest
    @CsvSource({"AWS, m5d.large", "UNKNOWN, m5d.large", "AZURE, Standard_D4ds_v5", "GCP, n2-highmem-4"})
    void aClusterIsOfTheKindOfMachineOfItsCloud(Cloud cloud, String machine) {
        // When
        CreateClusterRequest asked =
                new Clusters(clients.compute(), settings.cluster()).smallest(cloud, "C", "key", "mark");

        // Then
        assertThat(asked.nodeTypeId()).isEqualTo(machine);
        assertThat(asked.numWorkers()).isZero();
        assertThat(asked.autoterminationMinutes()).isEqualTo(30);
        assertThat(asked.customTags()).containsEntry("key", "mark");
    }
}
