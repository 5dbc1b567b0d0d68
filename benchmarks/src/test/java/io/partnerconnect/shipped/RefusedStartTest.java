package io.partnerconnect.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class RefusedStartTest {
    private final EmbeddedDatabase database = EmbeddedDatabase.start();

    @Test
    void aStartThatIsRefusedInProductionLeavesTheDatabaseAsItWas() throws IOException, SQLException {
        try (ShippedService service = ShippedService.launch("prod", ShippedService.settings(database))) {
            int code = service.awaitEnd();

            assertThat(service.log())
                    .contains("This is not safe in production:")
                    .contains("pca.marker-key is not made of random bytes")
                    .contains("pca.callers.behind-tls-proxy");
            assertThat(code).isNotZero();
            assertThat(tables()).isZero();
        }
    }

    private int tables() throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "SELECT count(*) FROM pg_tables WHERE schemaname IN ('pca', 'audit', 'audit_v1')")) {
            counted.next();
            return counted.getInt(1);
        }
    }
}
